package io.aiconnectors.databricks.adapter.databricks.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.databricks.json.Fields;
import io.aiconnectors.databricks.adapter.databricks.json.Json;
import io.aiconnectors.databricks.adapter.databricks.json.UnreadableAnswer;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.proxy.Sequel;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.securable.InvalidName;
import java.util.Optional;
import java.util.function.Function;

/// Reads what managed servers say of their tools, and what the tools answer. Descriptions vary and are taken as
/// they come; a tool that cannot be called by its name, or whose arguments are not described, is left out.
final class ToolRows {
    private final Json json;

    ToolRows(Json json) {
        this.json = json;
    }

    Optional<RemoteTool> tool(JsonNode row) {
        var schema = row.path("inputSchema");
        if (!row.path("name").isTextual() || !schema.isObject()) {
            return Optional.empty();
        }
        try {
            var name = new UpstreamToolName(row.path("name").textValue());
            var annotations = hints(row.path("annotations"));
            var title = text(row, "title").or(() -> text(annotations, "title")).orElse("");
            return Optional.of(new RemoteTool(
                    name, title, text(row, "description").orElse(""), json.write(schema), json.write(annotations)));
        } catch (InvalidName _) {
            return Optional.empty();
        }
    }

    /// What a tool answered.
    ///
    /// @param sequel tells by the structured content whether there is more to come
    /// @throws UnreadableAnswer if there is neither content nor structured content
    RemoteResult result(Fields result, Function<JsonNode, Sequel> sequel) {
        var structured = result.value("structuredContent");
        if (!result.has("content") && !structured.isObject()) {
            throw new UnreadableAnswer();
        }
        var content = json.array();
        result.rows("content").forEach(content::add);
        var error = result.flag("isError", false);
        return new RemoteResult(
                json.write(content),
                // Anything but an object is against the protocol; the content says the same as text.
                structured.isObject() ? json.write(structured) : JsonText.EMPTY_OBJECT,
                error,
                error ? new Sequel.Ended() : sequel.apply(structured));
    }

    /// Some servers write hints as text, `"true"` for `true`.
    private ObjectNode hints(JsonNode annotations) {
        var hints = json.object();
        if (annotations.isObject()) {
            annotations.properties().forEach(hint -> hints.set(hint.getKey(), plain(hint.getKey(), hint.getValue())));
        }
        return hints;
    }

    private static JsonNode plain(String name, JsonNode value) {
        if (!name.endsWith("Hint") || !value.isTextual()) {
            return value;
        }
        return switch (value.textValue()) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            case String _ -> value;
        };
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
