package io.aiconnectors.databricks.adapter.mcp.tool;

import io.aiconnectors.databricks.domain.access.Reason;
import io.aiconnectors.databricks.domain.audit.EventId;
import java.util.List;
import java.util.Set;

/// What callers are told about the policy's reasons. The codes are the policy's, the sentences ours.
final class RefusalTexts {
    /// Reasons for which the tool is not in the caller's list either, so that it looks like one that does not exist.
    private static final Set<String> HIDING =
            Set.of("tool_not_granted", "tool_unknown", "scope_missing", "caller_invalid", "default_deny");

    private RefusalTexts() {}

    static boolean hidesTheTool(List<Reason> reasons) {
        return reasons.isEmpty() || reasons.stream().map(Reason::code).anyMatch(HIDING::contains);
    }

    static String of(List<Reason> reasons, EventId event) {
        return sentence(reasons.getFirst().code()) + " Event " + event.value() + ".";
    }

    private static String sentence(String code) {
        return switch (code) {
            case "upstream_tool_blocked" ->
                "This tool of Databricks can change data and is blocked here; this connector only reads. Use"
                        + " execute_sql_read_only for queries.";
            case "upstream_tool_unknown" ->
                "This tool of Databricks is not on the list of tools that may be called here. list_sql_tools and"
                        + " list_genie_tools name those that may, for the same Genie space.";
            case "arguments_invalid" ->
                "tool_args do not follow the input_schema that list_sql_tools or list_genie_tools gives for this tool."
                        + " Send exactly its properties and nothing else.";
            case "resource_mismatch" ->
                "What was asked does not fit this tool. Check which tool the object belongs to and call that one.";
            default -> "The policy refused this call. Trying again unchanged will not help.";
        };
    }
}
