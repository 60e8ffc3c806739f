package io.aiconnectors.databricks.application.bench;

import io.aiconnectors.databricks.domain.statement.Problem;
import io.aiconnectors.databricks.domain.statement.SqlStatements;
import io.aiconnectors.databricks.domain.statement.StatementFacts;

/// Tells no more of a text than how long it is.
public final class StagedStatements implements SqlStatements {
    private final Journal journal;
    private Runnable onRead = () -> {};

    StagedStatements(Journal journal) {
        this.journal = journal;
    }

    /// Does something in the middle of the next readings, such as to break.
    public void onRead(Runnable what) {
        onRead = what;
    }

    @Override
    public StatementFacts read(String text) {
        journal.note("read " + text);
        onRead.run();
        return new StatementFacts.Unparsed(Problem.SYNTAX, 0, text.length(), 0);
    }
}
