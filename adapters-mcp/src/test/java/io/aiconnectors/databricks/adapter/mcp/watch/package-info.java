@NullMarked
package io.aiconnectors.databricks.adapter.mcp.watch;

import org.jspecify.annotations.NullMarked;
