/// How an answer leaves: one JSON body, or a stream of server-sent events.
@NullMarked
package io.aiconnectors.databricks.adapter.mcp.stream;

import org.jspecify.annotations.NullMarked;
