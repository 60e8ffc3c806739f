/// JSON-RPC 2.0 as MCP uses it: reading, writing, error codes.
@NullMarked
package io.aiconnectors.databricks.adapter.mcp.jsonrpc;

import org.jspecify.annotations.NullMarked;
