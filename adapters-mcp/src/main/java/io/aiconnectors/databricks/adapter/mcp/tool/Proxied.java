package io.aiconnectors.databricks.adapter.mcp.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolAnswer;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.Sequel;
import java.util.StringJoiner;
import java.util.function.Function;

/// Passes on what a tool of Databricks answered: its content and structured content as they are, unless they are too
/// large for a model, and while the result is pending the exact next call, in both.
///
/// Some clients show a model the structured content alone; a result without any gets its text there, too.
final class Proxied {
    private Proxied() {}

    static ToolAnswer answer(RemoteResult result, Function<Sequel.Pending, ObjectNode> next) {
        var content = Shortening.content(
                Json.read(result.content().text()) instanceof ArrayNode blocks ? blocks : Json.array());
        var structured = Json.read(result.structured().text()) instanceof ObjectNode object ? object : Json.object();
        Shortening.structured(structured);
        if (result.error()) {
            return new ToolAnswer.Result(content, structured, true);
        }
        if (structured.isEmpty()) {
            return new ToolAnswer.Result(content, Json.object().put("text", textOf(content)), false);
        }
        switch (result.sequel()) {
            case Sequel.Ended _ -> {}
            case Sequel.Pending pending -> {
                var call = next.apply(pending);
                structured.set("next_call", call);
                content.add(ToolAnswer.text("The result is not ready yet. Wait a few seconds, then call "
                        + call.path("tool").asText() + " with these arguments: "
                        + Json.write(call.path("arguments"))));
            }
        }
        return new ToolAnswer.Result(content, structured, false);
    }

    private static String textOf(ArrayNode content) {
        var text = new StringJoiner("\n");
        content.forEach(block -> {
            if (block.path("text").isTextual()) {
                text.add(block.path("text").asText());
            }
        });
        return text.toString();
    }
}
