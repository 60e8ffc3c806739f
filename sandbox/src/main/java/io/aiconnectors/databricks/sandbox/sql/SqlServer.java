package io.aiconnectors.databricks.sandbox.sql;

import io.aiconnectors.databricks.sandbox.http.Request;
import io.aiconnectors.databricks.sandbox.http.Response;
import io.aiconnectors.databricks.sandbox.mcp.McpScript;
import io.aiconnectors.databricks.sandbox.mcp.McpServer;

/// The managed SQL MCP server of one workspace, `/api/2.0/mcp/sql`.
public final class SqlServer {
    private final SqlEngine engine;
    private final Submissions submissions;
    private final McpServer protocol;

    public SqlServer(SqlEngine engine, StatementScript script, McpScript mcpScript) {
        this.engine = engine;
        this.submissions = new Submissions(script);
        this.protocol = new McpServer("databricks-sql", mcpScript);
    }

    public Response answer(Request request, SqlSession session) {
        return protocol.answer(request, new SqlTools(engine, submissions, session));
    }
}
