package io.aiconnectors.databricks.adapter.mcp.tool;

/// What callers are told about the policy's reasons to refuse a statement: how to write it so that it runs.
final class SqlRefusalTexts {
    private SqlRefusalTexts() {}

    static String sentence(String code) {
        return switch (code) {
            case "sql_unparsable" ->
                "The statement cannot be read as Databricks SQL, and only what can be read is run. Check its syntax.";
            case "sql_kind_denied" ->
                "Only statements that read are run here: queries (SELECT, WITH, VALUES), SHOW, DESCRIBE, and EXPLAIN of"
                        + " a query.";
            case "sql_multiple_statements" -> "Send one statement per call.";
            case "sql_function_denied" ->
                "The statement uses a function that may not be used here, as it reaches beyond the tables or has an"
                        + " effect. Write it without.";
            case "sql_identifier_clause" ->
                "Names of tables and functions must be written out; IDENTIFIER(...) may not be used here.";
            case "sql_transform" ->
                "TRANSFORM, MAP and REDUCE with USING may not be used here. Use functions of SQL instead.";
            case "sql_dml" -> "A part of the statement writes, and only reading is possible here.";
            case "sql_table_unqualified" ->
                "Name every table in full, as catalog.schema.table; names that are cut short may not be used here.";
            case "sql_file_denied" -> "The statement reads files by their path. Read tables by their name instead.";
            case "sql_function_unknown" ->
                "The statement uses a function that nobody has looked at here. Write it without.";
            case "sql_too_long" -> "The statement is too long. Ask for less in one statement.";
            case "sql_too_deep" ->
                "The statement nests too deep. Write its parts one after the other with WITH, or ask for less.";
            case "sql_facts_missing" ->
                "There is no statement to be judged. Send it as text, by the name that the tool's input_schema gives.";
            default -> "The policy refused this statement. Trying again unchanged will not help.";
        };
    }
}
