package io.aiconnectors.databricks.adapter.facts.sql;

import java.io.Serial;

/// The steps that one text has left. Ends a parse from within, since nothing can end it from without.
final class Budget {
    /// Says that the steps are used up or that nobody waits for the result any more.
    static final class Exhausted extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        private Exhausted() {
            super(null, null, false, false);
        }
    }

    private static final int STEPS_PER_CHECK = 1024;

    private long left;

    Budget(long steps) {
        left = steps;
    }

    void spend() {
        left--;
        if (left < 0 || (left % STEPS_PER_CHECK == 0 && Thread.currentThread().isInterrupted())) {
            throw new Exhausted();
        }
    }
}
