package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.statement.Construct;
import io.aiconnectors.databricks.domain.statement.InnerKind;
import io.aiconnectors.databricks.domain.statement.NamedStatement;
import io.aiconnectors.databricks.domain.statement.StatementFacts;
import io.aiconnectors.databricks.domain.statement.StatementKind;
import io.aiconnectors.databricks.domain.statement.TableReference;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the policy is told of a text that may be run as SQL. Every field is always there: of a text that was not read
/// they say nothing, and `parse_ok` says so.
///
/// @param problem   why it was not read; null when it was
/// @param innerKind what an `EXPLAIN` or a `DESCRIBE` is about; null for a statement that holds no other
/// @param tables    each by its parts, of which the first ones may be missing
record SqlFacts(
        boolean parseOk,
        @Nullable String problem,
        String kind,
        @Nullable String innerKind,
        int statementCount,
        List<List<String>> tables,
        List<String> tableFunctions,
        List<String> functions,
        boolean identifierClause,
        boolean transform,
        boolean dml,
        int parameters,
        int length,
        int depth) {
    /// The facts by the argument that carries the text.
    static SortedMap<String, SqlFacts> of(List<NamedStatement> statements) {
        var facts = new TreeMap<String, SqlFacts>();
        statements.forEach(statement -> facts.put(statement.argument(), of(statement.facts())));
        return facts;
    }

    private static SqlFacts of(StatementFacts facts) {
        return switch (facts) {
            case StatementFacts.Parsed parsed ->
                new SqlFacts(
                        true,
                        null,
                        parsed.kind().code(),
                        parsed.inner() == InnerKind.NONE ? null : parsed.inner().code(),
                        parsed.statements(),
                        parsed.tables().stream().map(TableReference::parts).toList(),
                        parsed.tableFunctions(),
                        parsed.functions(),
                        parsed.has(Construct.IDENTIFIER_CLAUSE),
                        parsed.has(Construct.TRANSFORM),
                        parsed.has(Construct.DML),
                        parsed.parameters(),
                        parsed.length(),
                        parsed.depth());
            case StatementFacts.Unparsed(var problem, var statements, var length, var depth) ->
                new SqlFacts(
                        false,
                        problem.code(),
                        StatementKind.OTHER.code(),
                        null,
                        statements,
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        false,
                        false,
                        0,
                        length,
                        depth);
        };
    }
}
