package io.aiconnectors.databricks.bench.explain;

import io.aiconnectors.databricks.bench.policy.Question;

/// One thing that could be otherwise.
///
/// @param text   what would be otherwise, for people
/// @param place  the line of the data file it is about, below the folder of the policies; empty when it is about none
/// @param effect the question as it then is
record Change(Kind kind, String text, String place, Question effect) {
    /// What a change is about.
    enum Kind {
        /// What was asked for.
        FACT,
        /// Who asks.
        CALLER,
        /// An entry of a data file that is there.
        ENTRY,
        /// An entry of a data file that is not there, on a list of what is open.
        ADDITION,
        /// An entry of a data file that is not there, on a list of what is closed.
        RESTRICTION
    }

    /// Whether it is about the mode of a whole rule.
    boolean switchesRule() {
        return kind == Kind.ENTRY && text.startsWith("modes.");
    }
}
