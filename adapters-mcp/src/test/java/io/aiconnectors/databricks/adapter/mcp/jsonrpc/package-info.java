@NullMarked
package io.aiconnectors.databricks.adapter.mcp.jsonrpc;

import org.jspecify.annotations.NullMarked;
