package io.aiconnectors.databricks.adapter.facts.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.facts.FactsAdapter;
import io.aiconnectors.databricks.domain.statement.SqlStatements;
import io.aiconnectors.databricks.domain.statement.StatementFacts;
import io.aiconnectors.databricks.domain.statement.StatementFacts.Parsed;
import io.aiconnectors.databricks.domain.statement.StatementFacts.Unparsed;
import java.util.List;

/// Reads statements as the product does.
final class Facts {
    private static final SqlStatements STATEMENTS = new FactsAdapter().sqlStatements();

    private Facts() {}

    static StatementFacts of(String text) {
        return STATEMENTS.read(text);
    }

    static Parsed parsed(String text) {
        var facts = of(text);
        assertThat(facts).as(text).isInstanceOf(Parsed.class);
        return (Parsed) facts;
    }

    static Unparsed unparsed(String text) {
        var facts = of(text);
        assertThat(facts).as(text).isInstanceOf(Unparsed.class);
        return (Unparsed) facts;
    }

    /// The relations with their parts joined by dots.
    static List<String> tables(String text) {
        return parsed(text).tables().stream()
                .map(table -> String.join(".", table.parts()))
                .toList();
    }
}
