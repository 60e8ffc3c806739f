package io.aiconnectors.databricks.adapter.mcp.tool;

import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolProgress;
import io.aiconnectors.databricks.domain.trace.Onlooker;
import java.time.Duration;

/// The client of a call as the one who waits for it: told the seconds that have passed, of those that may.
record ClientWaiting(ToolProgress progress) implements Onlooker {
    @Override
    public boolean isWaiting() {
        return progress.isAwaited();
    }

    @Override
    public void told(Duration waited, Duration atMost, String state) {
        progress.report(waited.toSeconds(), atMost.toSeconds(), "Databricks is still at work on the result: " + state);
    }
}
