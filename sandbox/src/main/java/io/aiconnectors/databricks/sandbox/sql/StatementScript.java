package io.aiconnectors.databricks.sandbox.sql;

import java.util.concurrent.atomic.AtomicInteger;

/// How slow the next statements pretend to be, for tests and demonstrations; safe for many threads.
public final class StatementScript {
    private final AtomicInteger slowStatements = new AtomicInteger();
    private volatile int polls;

    /// The next `statements` statements answer PENDING first, then RUNNING, and show their end at the poll number
    /// `polls`.
    public void slow(int statements, int polls) {
        if (statements < 0 || polls < 1) {
            throw new IllegalArgumentException("at least 0 statements and 1 poll");
        }
        this.polls = polls;
        slowStatements.set(statements);
    }

    /// How many polls the statement that starts now takes; 0 if it ends at once.
    int pollsOfNext() {
        return slowStatements.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? polls : 0;
    }
}
