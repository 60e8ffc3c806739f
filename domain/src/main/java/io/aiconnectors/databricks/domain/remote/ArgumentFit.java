package io.aiconnectors.databricks.domain.remote;

import java.util.List;

/// Whether arguments fit what the server of a tool says of it: a fact for the policy, which decides.
public sealed interface ArgumentFit {
    /// They do.
    record Fits() implements ArgumentFit {}

    /// They do not.
    ///
    /// @param misfits where, at least one and [#MAX] at most; sorted, unique
    record Misfits(List<Misfit> misfits) implements ArgumentFit {
        /// Places that are told at most; whoever mends these is told of the others.
        public static final int MAX = 20;

        public Misfits {
            misfits = misfits.stream().distinct().sorted().limit(MAX).toList();
            if (misfits.isEmpty()) {
                throw new IllegalArgumentException("a misfit is somewhere");
            }
        }
    }

    /// The server does not offer a tool of that name.
    record ToolMissing() implements ArgumentFit {}

    /// The server's schema cannot be held against anything: too large, not a schema, or too costly.
    record SchemaUnusable() implements ArgumentFit {}
}
