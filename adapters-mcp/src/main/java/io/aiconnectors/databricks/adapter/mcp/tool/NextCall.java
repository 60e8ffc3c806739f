package io.aiconnectors.databricks.adapter.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.domain.access.ToolName;
import java.util.Optional;
import java.util.Set;

/// The call that fetches a result which Databricks has yet to finish.
final class NextCall {
    private static final Set<String> SQL_UNDER_WAY = Set.of("PENDING", "RUNNING");
    private static final Set<String> GENIE_AT_AN_END =
            Set.of("COMPLETED", "FAILED", "CANCELLED", "QUERY_RESULT_EXPIRED");

    private NextCall() {}

    /// The poll for a statement; empty when it is at an end.
    static Optional<ObjectNode> forSql(JsonNode structured, Arguments arguments) {
        var statement = structured.path("statement_id").asText();
        if (statement.isEmpty()
                || !SQL_UNDER_WAY.contains(
                        structured.path("status").path("state").asText())) {
            return Optional.empty();
        }
        var call = call(ToolName.PROXY_TO_SQL, arguments);
        call.withObject("/arguments").put("tool_name", "poll_sql_result");
        call.withObject("/arguments/tool_args").put("statement_id", statement);
        return Optional.of(call);
    }

    /// The poll for an answer of Genie; empty when it is there, or never will be.
    static Optional<ObjectNode> forGenie(JsonNode structured, Arguments arguments) {
        var conversation = structured.path("conversationId").asText();
        var message = structured.path("messageId").asText();
        var status = structured.path("status").asText();
        if (conversation.isEmpty() || message.isEmpty() || status.isEmpty() || GENIE_AT_AN_END.contains(status)) {
            return Optional.empty();
        }
        var space = arguments.text("genie_space_id");
        var call = call(ToolName.PROXY_TO_GENIE, arguments);
        call.withObject("/arguments").put("genie_space_id", space).put("tool_name", "poll_response_" + space);
        call.withObject("/arguments/tool_args")
                .put("conversation_id", conversation)
                .put("message_id", message);
        return Optional.of(call);
    }

    private static ObjectNode call(ToolName tool, Arguments arguments) {
        var call = Json.object().put("tool", tool.wireName());
        var repeated = call.putObject("arguments");
        arguments.optionalText("workspace").ifPresent(alias -> repeated.put("workspace", alias));
        return call;
    }
}
