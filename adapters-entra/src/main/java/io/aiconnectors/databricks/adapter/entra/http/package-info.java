/// HTTP to Entra with a deadline and a size limit.
@NullMarked
package io.aiconnectors.databricks.adapter.entra.http;

import org.jspecify.annotations.NullMarked;
