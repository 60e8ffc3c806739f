package io.aiconnectors.databricks.domain.statement;

import java.util.List;
import java.util.Set;

/// What can be known of a text that is to be run as SQL. Nothing here is a verdict.
public sealed interface StatementFacts {
    /// How many statements the text holds, as counted on its tokens; 0 if it did not come to that.
    int statements();

    /// UTF-16 units of the text.
    int length();

    /// How deep the text nests, as counted on its tokens before it is parsed; 0 if it did not come to that.
    int depth();

    /// The text is one statement of the grammar.
    ///
    /// @param kind           what the statement is at its outermost
    /// @param inner          what an `EXPLAIN` or a `DESCRIBE QUERY` is about
    /// @param statements     1 unless the kind is `OTHER`
    /// @param tables         every relation that is named, names of common table expressions resolved away;
    ///                       sorted, unique
    /// @param tableFunctions the last part of every function that stands where a relation may; lower case,
    ///                       sorted, unique
    /// @param functions      the last part of every other function, wherever it stands; lower case, sorted, unique
    /// @param constructs     what else is in it, at any depth
    /// @param parameters     named and positional parameter markers
    record Parsed(
            StatementKind kind,
            InnerKind inner,
            int statements,
            List<TableReference> tables,
            List<String> tableFunctions,
            List<String> functions,
            Set<Construct> constructs,
            int parameters,
            int length,
            int depth)
            implements StatementFacts {
        public Parsed {
            tables = tables.stream().distinct().sorted().toList();
            tableFunctions = tableFunctions.stream().distinct().sorted().toList();
            functions = functions.stream().distinct().sorted().toList();
            constructs = Set.copyOf(constructs);
        }

        /// Whether this construct is in the statement.
        public boolean has(Construct construct) {
            return constructs.contains(construct);
        }
    }

    /// The text is no statement of the grammar, or was not read to its end; nothing more is known of it.
    record Unparsed(Problem problem, int statements, int length, int depth) implements StatementFacts {}
}
