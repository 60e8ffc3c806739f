/// Tells the operators what is asked of the endpoint and how it ends, without a word of what it says.
@NullMarked
package io.aiconnectors.databricks.adapter.mcp.watch;

import org.jspecify.annotations.NullMarked;
