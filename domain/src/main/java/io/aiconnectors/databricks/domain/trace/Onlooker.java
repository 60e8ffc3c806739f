package io.aiconnectors.databricks.domain.trace;

import java.time.Duration;

/// Whoever waits for a call, as far as the call has to know.
public interface Onlooker {
    /// One that waits to the end and does not want to be told.
    Onlooker PATIENT = new Onlooker() {
        @Override
        public boolean isWaiting() {
            return true;
        }

        @Override
        public void told(Duration waited, Duration atMost, String state) {
            // Waiting is all it does.
        }
    };

    /// Whether anybody would still take the answer.
    boolean isWaiting();

    /// Is told how far a wait for upstream has come. Never blocks and never throws.
    ///
    /// @param atMost the longest that the wait takes
    /// @param state  how upstream calls what it is doing
    void told(Duration waited, Duration atMost, String state);
}
