package io.aiconnectors.databricks.adapter.audit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.audit.fixture.Lines;
import io.aiconnectors.databricks.adapter.audit.fixture.Tape;
import io.aiconnectors.databricks.domain.audit.SecurityEvent.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The document's own statements, over records as the connector writes them.
class AthenaDocumentTest {
    private static final String CHAIN = "a".repeat(32);

    /// What DuckDB lacks, or calls otherwise, of the functions that Athena has.
    private static final List<String> FUNCTIONS = List.of(
            "CREATE MACRO approx_percentile(x, p) AS approx_quantile(x, p)",
            "CREATE OR REPLACE MACRO element_at(entries, name) AS entries[name]");

    @TempDir
    Path folder;

    @Test
    void the_table_has_a_column_for_every_field_and_no_other() throws IOException {
        assertThat(AthenaDocument.read().columns())
                .containsExactlyInAnyOrderEntriesOf(PublishedFields.read().types());
    }

    @Test
    void every_question_is_answered() throws IOException, SQLException {
        var document = AthenaDocument.read();
        var answers = answers();

        assertThat(document.numbered()).isTrue();
        assertThat(answers.keySet()).isEqualTo(document.questions().keySet());
        try (var database = DriverManager.getConnection("jdbc:duckdb:")) {
            load(database, document);
            for (var question : document.questions().entrySet()) {
                assertThat(ask(database, question.getValue()))
                        .as(question.getValue())
                        .containsExactlyElementsOf(answers.getOrDefault(question.getKey(), List.of()));
            }
        }
    }

    private static Map<Integer, List<String>> answers() {
        return Map.ofEntries(
                Map.entry(
                        1,
                        List.of(
                                "2026-11-23T10:00:00.250Z ada@contoso.example list_tables main sales main 12 r1 decision-of-one",
                                "2026-11-23T10:50:00.250Z gus@contoso.example list_tables main sales main 12 r2"
                                        + " decision-of-six")),
                Map.entry(2, List.of("not_in_group list_tables 2 2", "sql_write list_tables 1 1")),
                Map.entry(3, List.of("list_tables sci 2 4")),
                Map.entry(4, List.of("2026-11-23T10:30:00Z four gus@contoso.example list_tables")),
                Map.entry(5, List.of("2026-11-23T10:40:00.250Z five ada@contoso.example list_tables")),
                Map.entry(6, List.of(CHAIN + " 2 2 1")),
                Map.entry(7, List.of("2026-11-23T10 policy_unavailable policy_unreachable 1")),
                Map.entry(
                        8,
                        List.of(
                                "2026-11-23T09:59:00Z signed_in  ada client grant",
                                "2026-11-23T11:10:00Z grant_revoked refresh_reused gus client grant")),
                Map.entry(
                        9,
                        List.of(
                                "2026-11-23T09:59:00Z signed_in security ",
                                "2026-11-23T10:00:00Z list_tables opened null",
                                "2026-11-23T10:00:00.250Z list_tables closed completed",
                                "2026-11-23T10:20:00Z list_tables opened null",
                                "2026-11-23T10:20:00.250Z list_tables closed policy_unavailable",
                                "2026-11-23T10:40:00Z list_tables opened null",
                                "2026-11-23T10:40:00.250Z list_tables closed interrupted",
                                "2026-11-23T11:00:00Z list_tables opened null",
                                "2026-11-23T11:00:00.250Z list_tables closed refused")),
                Map.entry(10, List.of("list_tables 2 250.0 250.0 4.0 30.0 200.0 16.0")),
                Map.entry(
                        11,
                        List.of(
                                "r1 2026-11-23T10:00:00.250Z 2026-11-23T10:40:00.250Z 4",
                                "r2 2026-11-23T10:50:00.250Z 2026-11-23T11:00:00.250Z 2")),
                Map.entry(12, List.of("list_tables 4 1 2 1")),
                Map.entry(
                        13,
                        List.of(
                                "2026-11-23T09:58:00Z " + CHAIN + " service_started 1.0.0 digest r1",
                                "2026-11-23T11:20:00Z " + CHAIN + " service_stopped null null null")));
    }

    private static List<String> story() {
        var lines = new Tape(CHAIN)
                .with(Lines.service(
                        "start",
                        "service_started",
                        at("09:58"),
                        Map.of("version", "1.0.0", "settings", "digest", "policy_revision", "r1")))
                .with(Lines.security("in", Kind.SIGNED_IN, at("09:59"), ""))
                .with(Lines.opened("one", "ada", at("10:00")))
                .with(Lines.closed("one", "ada", at("10:00"), "completed", List.of(), "r1"))
                .with(Lines.opened("two", "gus", at("10:10")))
                .with(Lines.closed("two", "gus", at("10:10"), "refused", List.of("not_in_group"), "r1"))
                .with(Lines.opened("three", "ada", at("10:20")))
                .with(Lines.closed(
                        "three", "ada", at("10:20"), "policy_unavailable", List.of("policy_unreachable"), "r1"))
                .with(Lines.opened("four", "gus", at("10:30")))
                .with(Lines.opened("five", "ada", at("10:40")))
                .with(Lines.closed("five", "ada", at("10:40"), "interrupted", List.of(), "r1"))
                .with(Lines.opened("six", "gus", at("10:50")))
                .with(Lines.closed("six", "gus", at("10:50"), "completed", List.of(), "r2"))
                .with(Lines.opened("seven", "ada", at("11:00")))
                .with(Lines.closed("seven", "ada", at("11:00"), "refused", List.of("not_in_group", "sql_write"), "r2"))
                .with(Lines.security("reuse", Kind.GRANT_REVOKED, "gus", at("11:10"), "refresh_reused"))
                .with(Lines.service("stop", "service_stopped", at("11:20"), Map.of()))
                .with(Lines.checkpoint("c", at("11:20"), "aGVhZA.Ym9keQ.c2ln"))
                .lines();
        var delivered = new ArrayList<>(lines);
        delivered.add(lines.get(1));
        return delivered;
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + ":00Z");
    }

    private void load(Connection database, AthenaDocument document) throws IOException, SQLException {
        var file = Tape.write(folder.resolve("audit.jsonl"), story());
        for (var function : FUNCTIONS) {
            run(database, function);
        }
        run(database, """
                CREATE TABLE audit AS SELECT *, replace(substr(time, 1, 10), '-', '/') AS day
                FROM read_json('%s', format = 'newline_delimited', columns = %s)
                """.formatted(file, document.duckColumns()));
        run(database, document.view());
    }

    private static void run(Connection database, String statement) throws SQLException {
        try (var run = database.createStatement()) {
            run.execute(statement);
        }
    }

    private static List<String> ask(Connection database, String question) throws SQLException {
        try (var asked = database.createStatement();
                var rows = asked.executeQuery(AthenaDocument.duck(question))) {
            var answers = new ArrayList<String>();
            while (rows.next()) {
                var answer = new StringJoiner(" ");
                for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    answer.add(String.valueOf(rows.getObject(column)));
                }
                answers.add(answer.toString());
            }
            return answers;
        }
    }
}
