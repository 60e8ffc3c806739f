package io.aiconnectors.databricks.domain.telemetry;

import java.util.function.Supplier;

/// Watches what is asked of the MCP endpoint, from its beginning to its end. Never throws, never waits for anybody.
public interface Operations {
    /// One request that is under way.
    interface Operation {
        /// Does a part of it on this thread, so that whatever the part causes is known to belong to it. A request may
        /// pass from thread to thread.
        <T> T during(Supplier<T> part);

        /// It has ended; said once.
        void end(Ending ending);
    }

    Operation begin(Asked asked, Lineage lineage);

    /// Watches nothing, where nobody is to be told.
    static Operations unwatched() {
        return (_, _) -> new Operation() {
            @Override
            public <T> T during(Supplier<T> part) {
                return part.get();
            }

            @Override
            public void end(Ending ending) {
                // Nobody wants to know.
            }
        };
    }
}
