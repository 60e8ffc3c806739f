package io.aiconnectors.databricks.adapter.facts.sql;

import io.aiconnectors.databricks.domain.statement.Construct;
import io.aiconnectors.databricks.domain.statement.StatementFacts.Parsed;
import io.aiconnectors.databricks.domain.statement.StatementKind;
import io.aiconnectors.databricks.domain.statement.TableReference;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.ParserRuleContext;

/// What has been found in one statement so far.
final class Findings {
    private final Set<TableReference> tables = new TreeSet<>();
    private final Set<String> tableFunctions = new TreeSet<>();
    private final Set<String> functions = new TreeSet<>();
    private final Set<Construct> constructs = EnumSet.noneOf(Construct.class);
    private int parameters;
    private boolean understood = true;

    void table(List<String> parts) {
        tables.add(new TableReference(parts));
    }

    void tableFunction(String name) {
        tableFunctions.add(name);
    }

    void function(String name) {
        functions.add(name);
    }

    void construct(Construct construct) {
        constructs.add(construct);
    }

    void parameter() {
        parameters++;
    }

    /// Something names a thing of which it is not known what it is, so the statement is of no kind that is known.
    void riddle() {
        understood = false;
    }

    Parsed of(ParserRuleContext statement, int length, Outline outline) {
        return new Parsed(
                understood ? Kinds.of(statement) : StatementKind.OTHER,
                Kinds.inner(statement),
                outline.statements(),
                List.copyOf(tables),
                List.copyOf(tableFunctions),
                List.copyOf(functions),
                constructs,
                parameters,
                length,
                outline.depth());
    }
}
