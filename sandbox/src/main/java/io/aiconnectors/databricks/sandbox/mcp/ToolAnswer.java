package io.aiconnectors.databricks.sandbox.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.http.Json;

/// What a tool call comes to.
public sealed interface ToolAnswer {
    /// `structuredContent`, with the same object as text beside it.
    record Structured(ObjectNode content) implements ToolAnswer {}

    /// `isError: true` with a text.
    record Trouble(String text) implements ToolAnswer {}

    /// The `result` of `tools/call`.
    default ObjectNode result() {
        var result = Json.object();
        var content = result.putArray("content").addObject().put("type", "text");
        switch (this) {
            case Structured(var structured) -> {
                content.put("text", structured.toString());
                result.set("structuredContent", structured);
                result.put("isError", false);
            }
            case Trouble(var text) -> {
                content.put("text", text);
                result.put("isError", true);
            }
        }
        return result;
    }
}
