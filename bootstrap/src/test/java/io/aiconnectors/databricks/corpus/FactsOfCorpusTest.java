package io.aiconnectors.databricks.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.facts.FactsAdapter;
import io.aiconnectors.databricks.domain.statement.Construct;
import io.aiconnectors.databricks.domain.statement.InnerKind;
import io.aiconnectors.databricks.domain.statement.Problem;
import io.aiconnectors.databricks.domain.statement.SqlStatements;
import io.aiconnectors.databricks.domain.statement.StatementFacts;
import io.aiconnectors.databricks.domain.statement.StatementFacts.Parsed;
import io.aiconnectors.databricks.domain.statement.StatementFacts.Unparsed;
import io.aiconnectors.databricks.domain.statement.StatementKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The facts of each statement give the policy what it needs to decide as the corpus says.
final class FactsOfCorpusTest {
    private static final SqlStatements STATEMENTS = new FactsAdapter().sqlStatements();

    static List<Example> examples() {
        return Corpus.examples();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void the_facts_show_what_the_decision_rests_on(Example example) {
        var facts = STATEMENTS.read(example.text());

        switch (example.expected()) {
            case Expected.Allow _ ->
                assertThat(isPlainQuery(facts)).as("%s", facts).isTrue();
            case Expected.Deny(Set<String> codes) ->
                assertThat(codes)
                        .allSatisfy(code -> assertThat(shows(facts, code))
                                .as("%s in %s", code, facts)
                                .isTrue());
        }
    }

    private static boolean isPlainQuery(StatementFacts facts) {
        return facts instanceof Parsed read
                && (read.kind() == StatementKind.QUERY || read.inner() == InnerKind.QUERY)
                && read.statements() == 1
                && read.constructs().isEmpty();
    }

    private static boolean shows(StatementFacts facts, String code) {
        return switch (facts) {
            case Unparsed unread -> shows(unread, code);
            case Parsed read -> shows(read, code);
        };
    }

    private static boolean shows(Unparsed facts, String code) {
        return switch (code) {
            case "sql_too_long" -> facts.problem() == Problem.TOO_LONG;
            case "sql_too_deep" -> facts.problem() == Problem.TOO_DEEP;
            case "sql_unparsable" -> facts.problem() == Problem.SYNTAX || facts.problem() == Problem.UNCLOSED_COMMENT;
            default -> false;
        };
    }

    private static boolean shows(Parsed facts, String code) {
        return switch (code) {
            case "sql_kind_denied" -> facts.kind() != StatementKind.QUERY && facts.inner() != InnerKind.QUERY;
            case "sql_multiple_statements" -> facts.statements() > 1;
            case "sql_dml" -> facts.has(Construct.DML);
            case "sql_transform" -> facts.has(Construct.TRANSFORM);
            case "sql_identifier_clause" -> facts.has(Construct.IDENTIFIER_CLAUSE);
            case "sql_function_denied" ->
                !facts.functions().isEmpty() || !facts.tableFunctions().isEmpty();
            case "sql_file_denied", "sql_table_withheld" -> !facts.tables().isEmpty();
            case "sql_too_long" -> facts.length() > 32 * 1024;
            default -> false;
        };
    }
}
