package io.aiconnectors.databricks.sandbox.sql;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.catalog.WarehouseAsset;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.mcp.McpTool;
import io.aiconnectors.databricks.sandbox.mcp.McpTools;
import io.aiconnectors.databricks.sandbox.mcp.ToolAnswer;
import java.util.List;
import java.util.Optional;

/// The managed SQL server's three tools, as one person finds them. One of them writes.
final class SqlTools implements McpTools {
    private static final List<McpTool> TOOLS = List.of(
            tool(
                    "execute_sql",
                    "Runs any SQL statement, also one that changes data, on a SQL warehouse.",
                    "query",
                    "The statement.",
                    false),
            tool(
                    "execute_sql_read_only",
                    "Runs a SQL statement that only reads (SELECT, WITH, SHOW, DESCRIBE, EXPLAIN) on a SQL warehouse.",
                    "query",
                    "The statement.",
                    true),
            tool(
                    "poll_sql_result",
                    "Asks for the result of a statement that was still PENDING or RUNNING.",
                    "statement_id",
                    "The id of the statement.",
                    true));

    private final SqlEngine engine;
    private final Submissions submissions;
    private final SqlSession session;

    SqlTools(SqlEngine engine, Submissions submissions, SqlSession session) {
        this.engine = engine;
        this.submissions = submissions;
        this.session = session;
    }

    @Override
    public List<McpTool> list() {
        return TOOLS;
    }

    @Override
    public ToolAnswer call(String name, ObjectNode arguments, ObjectNode meta) {
        var needed = name.equals("poll_sql_result") ? "statement_id" : "query";
        if (!arguments.path(needed).isTextual()) {
            return new ToolAnswer.Trouble("Missing required argument: " + needed);
        }
        var value = arguments.path(needed).asText();
        return name.equals("poll_sql_result")
                ? poll(value)
                : warehouseTrouble(meta).orElseGet(() -> submit(value, name.equals("execute_sql")));
    }

    private ToolAnswer submit(String text, boolean mayWrite) {
        var outcome = mayWrite ? engine.execute(session, text) : engine.read(session, text);
        var submission = submissions.submit(session.userName(), outcome);
        return new ToolAnswer.Structured(
                submission.pending()
                        ? ResultJson.unfinished(submission.id(), "PENDING")
                        : ResultJson.finished(submission.id(), outcome));
    }

    private ToolAnswer poll(String id) {
        return submissions
                .find(session.userName(), id)
                .<ToolAnswer>map(found -> new ToolAnswer.Structured(
                        found.endsWithThisPoll()
                                ? ResultJson.finished(id, found.outcome())
                                : ResultJson.unfinished(id, "RUNNING")))
                .orElseGet(() -> new ToolAnswer.Trouble("RESOURCE_DOES_NOT_EXIST: The statement " + id
                        + " was not found. It may have expired or belong to another user."));
    }

    /// What is wrong with the warehouse that `_meta.warehouse_id` names, or with the lack of any.
    private Optional<ToolAnswer> warehouseTrouble(ObjectNode meta) {
        var usable = session.catalogue().warehouses().stream()
                .map(WarehouseAsset::id)
                .filter(session.sight()::warehouse)
                .toList();
        if (!meta.has("warehouse_id")) {
            return usable.isEmpty()
                    ? Optional.of(new ToolAnswer.Trouble("No SQL warehouse is available to this user."))
                    : Optional.empty();
        }
        var wanted = meta.path("warehouse_id").asText();
        if (usable.contains(wanted)) {
            return Optional.empty();
        }
        boolean exists = session.catalogue().warehouses().stream()
                .anyMatch(warehouse -> warehouse.id().equals(wanted));
        return Optional.of(new ToolAnswer.Trouble(
                exists
                        ? "PERMISSION_DENIED: User does not have CAN USE on SQL warehouse " + wanted + "."
                        : "RESOURCE_DOES_NOT_EXIST: The SQL warehouse " + wanted + " does not exist."));
    }

    private static McpTool tool(
            String name, String description, String argument, String argumentText, boolean readOnly) {
        var json = Json.object().put("name", name).put("description", description);
        var schema = json.putObject("inputSchema").put("type", "object");
        schema.putObject("properties").putObject(argument).put("type", "string").put("description", argumentText);
        schema.putArray("required").add(argument);
        json.putObject("annotations").put("readOnlyHint", readOnly).put("destructiveHint", !readOnly);
        return new McpTool(json);
    }
}
