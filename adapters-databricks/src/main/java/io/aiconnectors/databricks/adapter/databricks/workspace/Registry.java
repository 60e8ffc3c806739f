package io.aiconnectors.databricks.adapter.databricks.workspace;

import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The workspaces that the connector knows, in order of preference. A Databricks token opens every workspace of its
/// tenant, so no host outside this list is ever spoken to.
public record Registry(List<Workspace> workspaces) {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

    /// Checks every workspace.
    ///
    /// @throws IllegalArgumentException that names the workspace and the fix
    public Registry {
        workspaces = List.copyOf(workspaces);
        if (workspaces.isEmpty()) {
            throw new IllegalArgumentException("DATABRICKS_WORKSPACES must name at least one workspace");
        }
        var aliases = new HashSet<WorkspaceAlias>();
        for (var workspace : workspaces) {
            check(workspace, aliases);
        }
    }

    Optional<Workspace> named(WorkspaceAlias alias) {
        return workspaces.stream()
                .filter(workspace -> workspace.alias().equals(alias))
                .findFirst();
    }

    private static void check(Workspace workspace, HashSet<WorkspaceAlias> aliases) {
        var name = "DATABRICKS_WORKSPACES: workspace " + workspace.alias().value();
        if (!aliases.add(workspace.alias())) {
            throw new IllegalArgumentException(name + " is there twice; give each its own alias");
        }
        if (!Hosts.isOrigin(workspace.host())) {
            throw new IllegalArgumentException(
                    name + " needs an origin as its host, such as https://adb-1.2.azuredatabricks.net, and no path");
        }
        if (!Hosts.isSafe(workspace.host())) {
            throw new IllegalArgumentException(name + " must be reached over https; http is for loopback hosts alone");
        }
        if (!isPath(workspace.sqlPath()) || !isPath(workspace.geniePath())) {
            throw new IllegalArgumentException(
                    name + " needs plain absolute paths to its MCP servers, such as " + Workspace.SQL_PATH);
        }
    }

    private static boolean isPath(String path) {
        return PATH.matcher(path).matches();
    }
}
