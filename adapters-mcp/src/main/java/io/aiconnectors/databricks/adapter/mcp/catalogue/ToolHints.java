package io.aiconnectors.databricks.adapter.mcp.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;

/// What a tool says of its effects; all four are always written, for clients assume the worst of a missing one.
public record ToolHints(boolean readOnly, boolean destructive, boolean idempotent, boolean openWorld) {
    ObjectNode json() {
        return Json.object()
                .put("readOnlyHint", readOnly)
                .put("destructiveHint", destructive)
                .put("idempotentHint", idempotent)
                .put("openWorldHint", openWorld);
    }
}
