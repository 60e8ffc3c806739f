package io.aiconnectors.databricks.bootstrap.doctor;

import static io.aiconnectors.databricks.bootstrap.doctor.Finding.Area.WORKSPACE;

import io.aiconnectors.databricks.adapter.databricks.look.Told;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Which workspaces are behind the aliases, by their own word.
final class WorkspaceIdentity {
    /// On Azure the host names the workspace (per-workspace URL).
    private static final Pattern IN_HOST = Pattern.compile("adb-(\\d+)\\..+");

    /// Of managed servers that the tools here were written for.
    private static final Set<String> REVISIONS = Set.of("2025-03-26", "2025-06-18", "2025-11-25");

    private final Map<String, String> aliases = new HashMap<>();

    /// Whether it is the workspace that its host names, and no other alias leads there.
    Finding id(String alias, URI host, Told told) {
        return switch (told) {
            case Told.Nothing(var why) ->
                Finding.unseen(
                        WORKSPACE,
                        "workspace_id_unseen",
                        alias + " does not say which workspace it is (" + why + ")",
                        "Compare the host with the address that people open in their browsers");
            case Told.Fact(var id) -> known(alias, host, id);
        };
    }

    private Finding known(String alias, URI host, String id) {
        var named = IN_HOST.matcher(host.getHost());
        if (named.matches() && !named.group(1).equals(id)) {
            return Finding.wrong(
                    WORKSPACE,
                    "workspace_other",
                    alias + " is the workspace " + id + ", and its host names " + named.group(1),
                    "Correct the host in DATABRICKS_WORKSPACES, or what stands between");
        }
        var other = aliases.putIfAbsent(id, alias);
        return other == null
                ? Finding.well(WORKSPACE, "workspace_id", alias + " is the workspace " + id)
                : Finding.wrong(
                        WORKSPACE,
                        "workspace_twice",
                        alias + " and " + other + " are both the workspace " + id,
                        "Leave one of them in DATABRICKS_WORKSPACES, or correct its host");
    }

    /// Whether the managed server speaks a revision of MCP that is known here.
    static Finding revision(String alias, Told told) {
        return switch (told) {
            case Told.Nothing(var why) ->
                Finding.unseen(
                        WORKSPACE,
                        "protocol_unseen",
                        alias + ": the managed MCP server for SQL does not say its revision (" + why + ")",
                        "If its tools are listed here, calls work without");
            case Told.Fact(var revision)
            when REVISIONS.contains(revision) ->
                Finding.well(WORKSPACE, "protocol", alias + ": the managed MCP server for SQL speaks " + revision);
            case Told.Fact(var revision) ->
                Finding.unseen(
                        WORKSPACE,
                        "protocol_unknown",
                        alias + ": the managed MCP server for SQL speaks " + revision + ", which is not known here",
                        "Try list_sql_tools and proxy_to_sql before others do, and look for a newer connector");
        };
    }
}
