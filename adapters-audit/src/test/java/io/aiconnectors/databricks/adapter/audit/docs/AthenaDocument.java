package io.aiconnectors.databricks.adapter.audit.docs;

import io.aiconnectors.databricks.adapter.audit.fixture.Docs;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// `docs/audit/athena.md`: a table, a view, and questions.
///
/// @param columns   with their types in Athena
/// @param questions by their number
record AthenaDocument(SequencedMap<String, String> columns, String view, SequencedMap<Integer, String> questions) {
    private static final Pattern STATEMENT = Pattern.compile("```sql\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern QUESTION = Pattern.compile("### (\\d+)\\. .*?```sql\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(?m)^  `(\\w+)` (\\S+?),?$");
    private static final Pattern MEMBER = Pattern.compile("(\\w+):([a-z]+)");
    private static final Pattern UNNEST_OBJECTS =
            Pattern.compile("UNNEST\\((withheld|screenings)\\) AS (\\w+ \\([^)]*\\))");

    static AthenaDocument read() throws IOException {
        var text = Docs.read("athena.md");
        var statements =
                STATEMENT.matcher(text).results().map(found -> found.group(1)).toList();
        var columns = new LinkedHashMap<String, String>();
        COLUMN.matcher(statements.getFirst())
                .results()
                .forEach(column -> columns.put(column.group(1), column.group(2)));
        var questions = new LinkedHashMap<Integer, String>();
        QUESTION.matcher(text)
                .results()
                .forEach(question -> questions.put(Integer.parseInt(question.group(1)), question.group(2)));
        return new AthenaDocument(columns, statements.get(1), questions);
    }

    /// The columns as DuckDB's reader of JSON wants them.
    String duckColumns() {
        return columns.sequencedEntrySet().stream()
                .map(column -> "\"" + column.getKey() + "\": '" + duckType(column.getValue()) + "'")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String duckType(String type) {
        var inner = type.substring(type.indexOf('<') + 1, Math.max(type.indexOf('<') + 1, type.length() - 1));
        return switch (type.replaceFirst("<.*", "")) {
            case "string" -> "VARCHAR";
            case "bigint" -> "BIGINT";
            case "boolean" -> "BOOLEAN";
            case "array" -> duckType(inner) + "[]";
            case "map" -> "MAP(VARCHAR, VARCHAR)";
            case "struct" ->
                MEMBER.matcher(inner)
                        .results()
                        .map(AthenaDocument::duckMember)
                        .collect(Collectors.joining(", ", "STRUCT(", ")"));
            default -> throw new AssertionError("no type that the test knows: " + type);
        };
    }

    private static String duckMember(MatchResult member) {
        return "\"" + member.group(1) + "\" " + duckType(member.group(2));
    }

    /// A statement in the words of DuckDB, which says one thing otherwise: how objects in a list become columns.
    static String duck(String statement) {
        return UNNEST_OBJECTS.matcher(statement).replaceAll("LATERAL (SELECT UNNEST($1, max_depth := 2)) AS $2");
    }

    /// Whether the questions are numbered as they stand.
    boolean numbered() {
        return questions
                .keySet()
                .equals(IntStream.rangeClosed(1, questions.size()).boxed().collect(Collectors.toSet()));
    }
}
