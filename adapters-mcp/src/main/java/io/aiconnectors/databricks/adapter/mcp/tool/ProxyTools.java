package io.aiconnectors.databricks.adapter.mcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolAnswer;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolHints;
import io.aiconnectors.databricks.adapter.mcp.cursor.CursorSeal;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.application.access.Invocation;
import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.application.proxy.SqlRequest;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.proxy.Sequel;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.util.List;
import java.util.function.Function;

/// The four tools that reach Databricks' managed MCP servers.
final class ProxyTools {
    private static final ToolHints LISTING = new ToolHints(true, false, true, true);
    /// Asking Genie twice makes two conversations, and running a query twice costs twice.
    private static final ToolHints CALLING = new ToolHints(true, false, false, true);

    private final ToolUseCases useCases;
    private final List<WorkspaceAlias> aliases;
    private final Answers answers;
    private final Pages pages;

    ProxyTools(ToolUseCases useCases, List<WorkspaceAlias> aliases, Answers answers, CursorSeal seal) {
        this.useCases = useCases;
        this.aliases = aliases;
        this.answers = answers;
        this.pages = Pages.counted(seal);
    }

    /// All of them, in the order in which they are listed.
    List<Tool> tools() {
        return List.of(listGenieTools(), proxyToGenie(), listSqlTools(), proxyToSql());
    }

    private Tool listGenieTools() {
        return Tool.of(
                ToolName.LIST_GENIE_TOOLS,
                "List the tools of a Genie space",
                "Lists the tools of one Genie space with their input schemas. Call one with proxy_to_genie.",
                Schema.object()
                        .required("genie_space_id", Schema.text("space_id from list_genie_spaces."))
                        .turned()
                        .workspace(aliases),
                Outputs.tools(),
                LISTING,
                arguments -> {
                    var intent = new Intent.ListGenieTools(arguments.workspace(), space(arguments));
                    return invocation -> answers.of(
                            useCases.listGenieTools().answer(invocation, intent),
                            invocation.id(),
                            shown -> tools(shown, invocation, ToolName.LIST_GENIE_TOOLS, arguments));
                });
    }

    private Tool proxyToGenie() {
        return Tool.of(
                ToolName.PROXY_TO_GENIE,
                "Ask a Genie space",
                "Calls a tool of one Genie space, usually query_space_<space_id> with a question in plain language."
                        + " While the answer is pending, make the call given as next_call after a few seconds.",
                Schema.object()
                        .required("genie_space_id", Schema.text("space_id from list_genie_spaces."))
                        .required("tool_name", Schema.text("Name of the tool, from list_genie_tools."))
                        .required(
                                "tool_args",
                                Schema.open("Arguments of the tool, by the input_schema that list_genie_tools gives."))
                        .workspace(aliases),
                Outputs.proxied(),
                CALLING,
                arguments -> {
                    var intent = new Intent.PrepareGenieCall(
                            arguments.workspace(), space(arguments), tool(arguments), arguments.json("tool_args"));
                    return invocation -> proxied(
                            useCases.proxyToGenie().answer(invocation, intent),
                            invocation.id(),
                            pending -> NextCall.of(ToolName.PROXY_TO_GENIE, arguments, pending));
                });
    }

    private Tool listSqlTools() {
        return Tool.of(
                ToolName.LIST_SQL_TOOLS,
                "List the SQL tools",
                "Lists the tools for SQL on Databricks with their input schemas; those that write are left out. Call"
                        + " one with proxy_to_sql.",
                Schema.object().turned().workspace(aliases),
                Outputs.tools(),
                LISTING,
                arguments -> {
                    var intent = new Intent.ListSqlTools(arguments.workspace());
                    return invocation -> answers.of(
                            useCases.listSqlTools().answer(invocation, intent),
                            invocation.id(),
                            shown -> tools(shown, invocation, ToolName.LIST_SQL_TOOLS, arguments));
                });
    }

    private Tool proxyToSql() {
        return Tool.of(
                ToolName.PROXY_TO_SQL,
                "Query with SQL",
                "Calls a tool for SQL on Databricks, usually execute_sql_read_only with a query. Only reading is"
                        + " possible. While a result is pending, make the call given as next_call after a few seconds."
                        + " Use get_table first to learn the columns.",
                Schema.object()
                        .required("tool_name", Schema.text("Name of the tool, from list_sql_tools."))
                        .required(
                                "tool_args",
                                Schema.open("Arguments of the tool, by the input_schema that list_sql_tools gives."))
                        .workspace(aliases),
                Outputs.proxied(),
                CALLING,
                arguments -> {
                    var asked = new SqlRequest(
                            arguments.workspace(),
                            tool(arguments),
                            arguments.json("tool_args"),
                            arguments.texts("tool_args"));
                    return invocation -> proxied(
                            useCases.proxyToSql().answer(invocation, asked),
                            invocation.id(),
                            pending -> NextCall.of(ToolName.PROXY_TO_SQL, arguments, pending));
                });
    }

    private ToolAnswer tools(Screened<RemoteTool> shown, Invocation invocation, ToolName listing, Arguments arguments) {
        var rows = shown.visible().stream().map(Rows::tool).toList();
        return pages.parts(Json.object(), "tools", rows, shown, invocation.caller(), listing, arguments);
    }

    /// A result that was screened away is as if the object did not exist.
    private ToolAnswer proxied(
            Outcome<RemoteResult> outcome, EventId event, Function<Sequel.Pending, ObjectNode> next) {
        return answers.of(
                outcome,
                event,
                shown -> shown.visible().isEmpty()
                        ? Answers.invisible(event)
                        : Proxied.answer(shown.visible().getFirst(), next));
    }

    private static GenieSpaceId space(Arguments arguments) {
        return new GenieSpaceId(arguments.text("genie_space_id"));
    }

    private static UpstreamToolName tool(Arguments arguments) {
        return new UpstreamToolName(arguments.text("tool_name"));
    }
}
