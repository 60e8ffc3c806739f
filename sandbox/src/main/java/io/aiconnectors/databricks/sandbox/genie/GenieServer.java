package io.aiconnectors.databricks.sandbox.genie;

import io.aiconnectors.databricks.sandbox.catalog.SpaceAsset;
import io.aiconnectors.databricks.sandbox.http.Request;
import io.aiconnectors.databricks.sandbox.http.Response;
import io.aiconnectors.databricks.sandbox.mcp.McpScript;
import io.aiconnectors.databricks.sandbox.mcp.McpServer;
import io.aiconnectors.databricks.sandbox.sql.SqlEngine;
import io.aiconnectors.databricks.sandbox.sql.SqlSession;

/// The managed Genie MCP servers of one workspace, `/api/2.0/mcp/genie/{space_id}`, one server per space.
public final class GenieServer {
    private final SqlEngine engine;
    private final GenieScript script;
    private final McpServer protocol;
    private final Messages messages = new Messages();

    public GenieServer(SqlEngine engine, GenieScript script, McpScript mcpScript) {
        this.engine = engine;
        this.script = script;
        this.protocol = new McpServer("databricks-genie", mcpScript);
    }

    /// Answers for a space that the person may view.
    public Response answer(Request request, SpaceAsset space, SqlSession session) {
        return protocol.answer(
                request,
                new GenieTools(space, messages, script, session.userName(), new GenieAnswers(engine, session)));
    }
}
