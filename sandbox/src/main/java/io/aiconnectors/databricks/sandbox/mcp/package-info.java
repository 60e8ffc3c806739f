/// The small stateless MCP server that the managed servers' stand-ins share.
@NullMarked
package io.aiconnectors.databricks.sandbox.mcp;

import org.jspecify.annotations.NullMarked;
