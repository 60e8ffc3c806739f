@NullMarked
package io.aiconnectors.databricks.adapter.entra.token;

import org.jspecify.annotations.NullMarked;
