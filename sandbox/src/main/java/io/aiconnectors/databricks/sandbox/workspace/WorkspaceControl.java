package io.aiconnectors.databricks.sandbox.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.catalog.access.TagReading;
import io.aiconnectors.databricks.sandbox.fault.BadControlInput;
import io.aiconnectors.databricks.sandbox.fault.Fields;
import io.aiconnectors.databricks.sandbox.genie.GenieStatus;
import io.aiconnectors.databricks.sandbox.http.Body;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.http.Request;
import io.aiconnectors.databricks.sandbox.http.Response;
import io.aiconnectors.databricks.sandbox.http.Routes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A workspace's part of the control endpoint, under `/workspaces/<alias>`; names in bodies are in lower case.
public final class WorkspaceControl {
    private static final int MOST = 10_000;

    private final DatabricksWorkspace workspace;

    public WorkspaceControl(DatabricksWorkspace workspace) {
        this.workspace = workspace;
    }

    public Routes routes() {
        var base = "/workspaces/" + workspace.alias();
        return Routes.none()
                .post(base + "/slow-statements", this::slow)
                .post(base + "/genie-walk", this::walk)
                .post(base + "/managed-servers", this::managedServers)
                .post(base + "/managed-tools", this::managedTools)
                .post(base + "/metastore", this::metastore)
                .post(base + "/tags", this::tags)
                .post(base + "/reset", this::reset)
                .get(base + "/writes", this::writes);
    }

    /// `{"statements":1,"polls":2}`: so many statements from now on answer PENDING and end at that poll.
    private Response slow(Request request) {
        var fields = Fields.of("slowness", request.body());
        int statements = fields.number("statements", 0, MOST);
        int polls = fields.optionalNumber("polls", 1, MOST).orElse(1);
        fields.nothingElse();
        workspace.scripts().statements().slow(statements, polls);
        return Response.empty(204);
    }

    /// `{"statuses":"submitted executing_query completed"}`: what questions asked from now on walk through.
    private Response walk(Request request) {
        var fields = Fields.of("walk", request.body());
        var statuses = Arrays.stream(fields.text("statuses").strip().split("\\s+"))
                .map(name -> oneOf(GenieStatus.values(), name))
                .toList();
        fields.nothingElse();
        try {
            workspace.scripts().genie().walk(statuses);
        } catch (IllegalArgumentException refused) {
            throw new BadControlInput("walk.statuses: " + refused.getMessage());
        }
        return Response.empty(204);
    }

    /// `{"event_stream":true,"hints_as_text":true}`: the form of the managed servers' answers.
    private Response managedServers(Request request) {
        var fields = Fields.of("form", request.body());
        boolean eventStream = fields.flag("event_stream", false);
        boolean hintsAsText = fields.flag("hints_as_text", false);
        fields.nothingElse();
        workspace.scripts().mcp().answerAsEventStream(eventStream);
        workspace.scripts().mcp().hintsAsText(hintsAsText);
        return Response.empty(204);
    }

    /// `{"tool":"execute_sql_read_only","input_schema":"{…}"}` lists the tool with another schema, given as text;
    /// `{"tool":"…","withdrawn":true}` takes it away, and neither of both offers it as it is.
    private Response managedTools(Request request) {
        var fields = Fields.of("tool", request.body());
        var tool = fields.text("tool");
        var schema = fields.optionalText("input_schema").map(WorkspaceControl::schema);
        boolean withdrawn = fields.flag("withdrawn", false);
        fields.nothingElse();
        var tools = workspace.scripts().mcp().tools();
        tools.restore(tool);
        schema.ifPresent(given -> tools.describe(tool, given));
        if (withdrawn) {
            tools.withdraw(tool);
        }
        return Response.empty(204);
    }

    private static ObjectNode schema(String text) {
        return Json.readObject(Body.of(text))
                .orElseThrow(() -> new BadControlInput("tool.input_schema must be a JSON object as text"));
    }

    /// `{"assigned":false}`: whether the workspace has a metastore.
    private Response metastore(Request request) {
        var fields = Fields.of("metastore", request.body());
        boolean assigned = fields.flag("assigned", true);
        fields.nothingElse();
        workspace.scripts().metastore().assigned(assigned);
        return Response.empty(204);
    }

    /// `{"reading":"forbidden"}`: what the tag endpoints answer everybody; see [TagReading].
    private Response tags(Request request) {
        var fields = Fields.of("tags", request.body());
        var reading = oneOf(TagReading.values(), fields.text("reading"));
        fields.nothingElse();
        workspace.serve(workspace.catalogue().withTags(reading));
        return Response.empty(204);
    }

    /// Everything back to how the workspace started, what was written apart.
    private Response reset(Request request) {
        workspace.reset();
        return Response.empty(204);
    }

    private Response writes(Request request) {
        var json = Json.object();
        var writes = json.putArray("writes");
        for (var write : workspace.writes()) {
            writes.addObject()
                    .put("user", write.userName())
                    .put("statement", write.statement())
                    .put("table", write.table());
        }
        return Response.json(200, json);
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> lower(value).equals(name))
                .findFirst()
                .orElseThrow(() -> new BadControlInput("unknown name '%s': use %s"
                        .formatted(
                                name,
                                List.of(values).stream()
                                        .map(WorkspaceControl::lower)
                                        .toList())));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
