package io.aiconnectors.databricks.adapter.aws.dynamo;

import java.time.Duration;

/// The pauses of one write that finds others writing the same records.
final class Waits {
    private final Chance chance;
    private long left;
    private int attempt;

    Waits(Chance chance, Duration patience) {
        this.chance = chance;
        this.left = patience.toMillis();
    }

    /// Sleeps once more.
    ///
    /// @return whether to try again; else the patience is over or the thread is asked to stop
    boolean once() {
        attempt++;
        long pause = Math.min(chance.draw(attempt), left);
        left -= pause;
        return pause > 0 && Chance.sleep(pause);
    }
}
