package io.aiconnectors.databricks.domain.registry;

import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.net.URI;

/// A Databricks workspace of the static registry.
///
/// @param host      origin of the workspace, `https://adb-….azuredatabricks.net`
/// @param sqlPath   path of its managed SQL MCP server
/// @param geniePath path of its managed Genie MCP servers, to which `/{space_id}` is appended
/// @param metastore what its Unity Catalog metastore is called here; workspaces with the same one see the same assets
public record Workspace(WorkspaceAlias alias, URI host, String sqlPath, String geniePath, String metastore) {
    /// Where Databricks serves its managed SQL MCP server unless configured otherwise.
    public static final String SQL_PATH = "/api/2.0/mcp/sql";

    /// Where Databricks serves its managed Genie MCP servers unless configured otherwise.
    public static final String GENIE_PATH = "/api/2.0/mcp/genie";

    /// A workspace of which it is not known that it shares its metastore with another.
    public Workspace(WorkspaceAlias alias, URI host, String sqlPath, String geniePath) {
        this(alias, host, sqlPath, geniePath, alias.value());
    }
}
