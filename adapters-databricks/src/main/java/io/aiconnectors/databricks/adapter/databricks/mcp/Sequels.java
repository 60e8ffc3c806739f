package io.aiconnectors.databricks.adapter.databricks.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.adapter.databricks.json.Json;
import io.aiconnectors.databricks.domain.proxy.Sequel;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells by its structured content whether a result is pending, and which call goes on with it. What is not
/// clearly pending counts as ended: to ask on would only ask in vain.
///
/// See https://docs.databricks.com/api/workspace/statementexecution/getstatement (states of a statement) and
/// https://docs.databricks.com/api/workspace/genie/getmessage (statuses of a message)
final class Sequels {
    private static final Set<String> SQL_UNDER_WAY = Set.of("PENDING", "RUNNING");
    private static final Set<String> GENIE_AT_AN_END =
            Set.of("COMPLETED", "FAILED", "CANCELLED", "QUERY_RESULT_EXPIRED");
    private static final String GENIE_LOOK = "poll_response_";
    private static final Pattern STATE = Pattern.compile("[A-Z_]{1,40}");

    private final Json json;

    Sequels(Json json) {
        this.json = json;
    }

    /// Whether a tool of a Genie space asks for the answer to an earlier question.
    static boolean isLook(UpstreamToolName tool) {
        return tool.value().startsWith(GENIE_LOOK);
    }

    Sequel ofStatement(JsonNode structured) {
        var statement = structured.path("statement_id").asText();
        var state = structured.path("status").path("state").asText();
        if (statement.isEmpty() || !SQL_UNDER_WAY.contains(state)) {
            return new Sequel.Ended();
        }
        var arguments = json.object().put("statement_id", statement);
        return new Sequel.Pending(new UpstreamToolName("poll_sql_result"), json.write(arguments), state);
    }

    Sequel ofMessage(GenieSpaceId space, JsonNode structured) {
        var conversation = structured.path("conversationId").asText();
        var message = structured.path("messageId").asText();
        var state = structured.path("status").asText();
        if (conversation.isEmpty()
                || message.isEmpty()
                || GENIE_AT_AN_END.contains(state)
                || !STATE.matcher(state).matches()) {
            return new Sequel.Ended();
        }
        var arguments = json.object().put("conversation_id", conversation).put("message_id", message);
        return new Sequel.Pending(new UpstreamToolName(GENIE_LOOK + space.value()), json.write(arguments), state);
    }
}
