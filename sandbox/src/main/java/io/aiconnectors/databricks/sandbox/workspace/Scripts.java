package io.aiconnectors.databricks.sandbox.workspace;

import io.aiconnectors.databricks.sandbox.genie.GenieScript;
import io.aiconnectors.databricks.sandbox.genie.GenieStatus;
import io.aiconnectors.databricks.sandbox.mcp.McpScript;
import io.aiconnectors.databricks.sandbox.sql.StatementScript;
import io.aiconnectors.databricks.sandbox.workspace.rest.PageHabits;
import java.util.List;

/// What can be scripted in a workspace beside its faults; safe for many threads.
public record Scripts(
        PageHabits pages, StatementScript statements, GenieScript genie, McpScript mcp, Metastore metastore) {
    static Scripts create() {
        return new Scripts(
                new PageHabits(), new StatementScript(), new GenieScript(), new McpScript(), new Metastore());
    }

    /// Everything as it is in a new workspace.
    void reset() {
        pages.emptyBefore(1);
        statements.slow(0, 1);
        genie.walk(List.of(GenieStatus.COMPLETED));
        mcp.answerAsEventStream(false);
        mcp.hintsAsText(false);
        mcp.tools().restoreAll();
        metastore.assigned(true);
    }

    /// Whether the workspace has a metastore; without one every call to Unity Catalog fails.
    public static final class Metastore {
        private volatile boolean assigned = true;

        public void assigned(boolean yes) {
            assigned = yes;
        }

        boolean assigned() {
            return assigned;
        }
    }
}
