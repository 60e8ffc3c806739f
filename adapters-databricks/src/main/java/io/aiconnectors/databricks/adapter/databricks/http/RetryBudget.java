package io.aiconnectors.databricks.adapter.databricks.http;

import java.util.concurrent.atomic.AtomicInteger;

/// How often may still be asked again: ten times at once, and in the long run once for every ten questions. Without it,
/// a workspace in trouble would be asked three times as much as one that is well.
final class RetryBudget {
    private static final int COST = 10;
    private static final int MOST = 100;

    private final AtomicInteger saved = new AtomicInteger(MOST);

    /// Counts a question, which earns a tenth of asking again.
    void earn() {
        saved.updateAndGet(before -> Math.min(before + 1, MOST));
    }

    /// Whether one more question may be asked again; if so, that is paid for.
    boolean spend() {
        return saved.getAndUpdate(before -> before < COST ? before : before - COST) >= COST;
    }
}
