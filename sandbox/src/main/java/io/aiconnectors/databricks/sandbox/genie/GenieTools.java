package io.aiconnectors.databricks.sandbox.genie;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.catalog.SpaceAsset;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.mcp.McpTool;
import io.aiconnectors.databricks.sandbox.mcp.McpTools;
import io.aiconnectors.databricks.sandbox.mcp.ToolAnswer;
import java.util.List;
import java.util.Optional;

/// One space's two tools, as one person finds them; both only read.
final class GenieTools implements McpTools {
    private final SpaceAsset space;
    private final Messages messages;
    private final GenieScript script;
    private final String userName;
    private final GenieAnswers answers;

    GenieTools(SpaceAsset space, Messages messages, GenieScript script, String userName, GenieAnswers answers) {
        this.space = space;
        this.messages = messages;
        this.script = script;
        this.userName = userName;
        this.answers = answers;
    }

    @Override
    public List<McpTool> list() {
        var query = tool(
                "query_space_" + space.id(),
                "Asks the Genie space '%s' a question in plain language. Each question stands alone unless conversation_id is"
                                .formatted(space.title())
                        + " given. While the status is not final, go on with poll_response_%s. %s"
                                .formatted(space.id(), space.description()),
                List.of("query"),
                List.of("query", "conversation_id"));
        var poll = tool(
                "poll_response_" + space.id(),
                "Asks for the answer to an earlier question to the Genie space '%s'.".formatted(space.title()),
                List.of("conversation_id", "message_id"),
                List.of("conversation_id", "message_id"));
        return List.of(query, poll);
    }

    @Override
    public ToolAnswer call(String name, ObjectNode arguments, ObjectNode meta) {
        return name.startsWith("query_space_") ? ask(arguments) : poll(arguments);
    }

    private ToolAnswer ask(ObjectNode arguments) {
        var question = text(arguments, "query");
        if (question.isEmpty()) {
            return missing("query");
        }
        return messages.ask(userName, space.id(), text(arguments, "conversation_id"), question.get(), script.walk())
                .<ToolAnswer>map(this::show)
                .orElseGet(() -> new ToolAnswer.Trouble("RESOURCE_DOES_NOT_EXIST: the conversation was not found"));
    }

    private ToolAnswer poll(ObjectNode arguments) {
        var conversation = text(arguments, "conversation_id");
        var message = text(arguments, "message_id");
        if (conversation.isEmpty()) {
            return missing("conversation_id");
        }
        if (message.isEmpty()) {
            return missing("message_id");
        }
        return messages.find(userName, space.id(), conversation.get(), message.get())
                .<ToolAnswer>map(this::show)
                .orElseGet(() -> new ToolAnswer.Trouble("RESOURCE_DOES_NOT_EXIST: the message was not found"));
    }

    private ToolAnswer show(Messages.Message message) {
        var status = message.step();
        var json = Json.object();
        json.set("content", answers.content(space, message, status));
        return new ToolAnswer.Structured(json.put("conversationId", message.conversation())
                .put("messageId", message.id())
                .put("status", status.name()));
    }

    private static Optional<String> text(ObjectNode arguments, String name) {
        return Optional.of(arguments.path(name))
                .filter(node -> node.isTextual() && !node.asText().isBlank())
                .map(node -> node.asText());
    }

    private static ToolAnswer missing(String argument) {
        return new ToolAnswer.Trouble("Missing required argument: " + argument);
    }

    private static McpTool tool(String name, String description, List<String> required, List<String> arguments) {
        var json = Json.object().put("name", name).put("description", description);
        var input = json.putObject("inputSchema").put("type", "object");
        var properties = input.putObject("properties");
        arguments.forEach(argument -> properties.putObject(argument).put("type", "string"));
        required.forEach(input.putArray("required")::add);
        json.set("outputSchema", Json.read(OUTPUT_SCHEMA));
        json.putObject("annotations").put("readOnlyHint", true);
        return new McpTool(json);
    }

    private static final String OUTPUT_SCHEMA = """
            {"type":"object","required":["content","conversationId","messageId","status"],"properties":{
              "content":{"type":"object","properties":{
                "queryAttachments":{"type":"array","items":{"type":"object","properties":{
                  "query":{"type":"string"},"description":{"type":"string"},"statement_response":{}}}},
                "textAttachments":{"type":"array","items":{"type":"string"}},
                "suggestedQuestions":{"type":"array","items":{"type":"string"}}}},
              "conversationId":{"type":"string"},"messageId":{"type":"string"},"status":{"type":"string"}}}
            """;
}
