@NullMarked
package io.aiconnectors.databricks.adapter.entra.endpoint;

import org.jspecify.annotations.NullMarked;
