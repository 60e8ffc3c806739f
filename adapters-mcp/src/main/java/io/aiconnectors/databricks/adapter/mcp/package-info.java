/// The MCP endpoint: one door, one servlet, both protocol eras.
@NullMarked
package io.aiconnectors.databricks.adapter.mcp;

import org.jspecify.annotations.NullMarked;
