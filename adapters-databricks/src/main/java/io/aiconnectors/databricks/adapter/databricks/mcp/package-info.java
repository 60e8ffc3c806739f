/// Databricks' managed MCP servers, spoken to as a stateless JSON-RPC client.
@NullMarked
package io.aiconnectors.databricks.adapter.databricks.mcp;

import org.jspecify.annotations.NullMarked;
