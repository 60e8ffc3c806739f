package io.aiconnectors.databricks.adapter.mcp.tool;

import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Printable;
import io.aiconnectors.databricks.domain.access.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What callers are told about the policy's reasons. The codes are the policy's, the sentences ours. Arguments that are
/// to be mended are named, what was sent in them is not repeated.
final class RefusalTexts {
    /// Reasons for which the tool is not in the caller's list either, so that it looks like one that does not exist.
    private static final Set<String> HIDING =
            Set.of("tool_not_granted", "tool_unknown", "scope_missing", "caller_invalid", "default_deny");

    /// Reasons that are about an object by name, which the caller is not to be told apart from one that does not exist.
    private static final Set<String> CONCEALING = Set.of("genie_space_blocked", "sql_table_withheld");

    private static final int REASONS_AT_MOST = 3;
    private static final int FIELDS_AT_MOST = 20;
    private static final int LONGEST_FIELD = 80;

    private RefusalTexts() {}

    static boolean hidesTheTool(List<Reason> reasons) {
        return reasons.isEmpty() || reasons.stream().map(Reason::code).anyMatch(HIDING::contains);
    }

    static boolean concealsTheObject(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).anyMatch(CONCEALING::contains);
    }

    static String of(List<Reason> reasons) {
        return sentences(reasons) + fields(reasons);
    }

    private static String sentences(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> sentence(reason.code()))
                .distinct()
                .limit(REASONS_AT_MOST)
                .collect(Collectors.joining(" "));
    }

    private static String fields(List<Reason> reasons) {
        var fields = reasons.stream()
                .flatMap(reason -> reason.fields().stream())
                .distinct()
                .limit(FIELDS_AT_MOST)
                .map(field -> "tool_args" + Printable.of(field, LONGEST_FIELD))
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? "" : " To mend: " + fields + ".";
    }

    private static String sentence(String code) {
        return switch (code) {
            case "upstream_tool_blocked" ->
                "This tool of Databricks can change data and is blocked here; this connector only reads. Use"
                        + " execute_sql_read_only for queries.";
            case "upstream_tool_unknown" ->
                "This tool of Databricks is not on the list of tools that may be called here. list_sql_tools and"
                        + " list_genie_tools name those that may, for the same Genie space.";
            case "upstream_tool_missing" ->
                "Databricks does not offer you a tool of this name. list_sql_tools and list_genie_tools name those that"
                        + " it does.";
            case "upstream_schema_misfit" ->
                "tool_args do not fit the tool's schema as Databricks gives it now. Get its input_schema with"
                        + " list_sql_tools or list_genie_tools and follow it.";
            case "upstream_schema_unusable" ->
                "What this tool of Databricks takes cannot be checked, so it cannot be called here. Trying again will"
                        + " not help; an administrator can look the event up.";
            case "arguments_invalid" ->
                "tool_args do not follow the input_schema that list_sql_tools or list_genie_tools gives for this tool."
                        + " Send exactly its properties and nothing else.";
            case "resource_mismatch" ->
                "What was asked does not fit this tool. Check which tool the object belongs to and call that one.";
            default ->
                code.startsWith("sql_")
                        ? SqlRefusalTexts.sentence(code)
                        : "The policy refused this call. Trying again unchanged will not help.";
        };
    }
}
