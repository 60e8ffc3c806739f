package io.aiconnectors.databricks.adapter.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.cursor.Binding;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.CanonicalJson;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Caller;
import java.util.List;

/// Tells what a cursor is bound to: the call without the arguments that change from page to page.
final class Question {
    private static final List<String> PAGING = List.of("limit", "cursor");

    private Question() {}

    static Binding of(Caller caller, ToolName tool, ObjectNode arguments) {
        JsonNode question = arguments.deepCopy().remove(PAGING);
        return new Binding(
                caller.person(), tool.wireName(), arguments.path("workspace").asText(), CanonicalJson.digest(question));
    }
}
