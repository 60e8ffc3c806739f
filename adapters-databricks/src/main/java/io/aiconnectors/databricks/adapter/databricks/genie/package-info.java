/// Genie spaces over REST.
@NullMarked
package io.aiconnectors.databricks.adapter.databricks.genie;

import org.jspecify.annotations.NullMarked;
