@NullMarked
package io.aiconnectors.databricks.adapter.entra.http;

import org.jspecify.annotations.NullMarked;
