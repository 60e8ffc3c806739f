package io.aiconnectors.databricks.domain.proxy;

import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;

/// Whether there is more to come of a result.
public sealed interface Sequel {
    /// No: it is at an end, for good or ill.
    record Ended() implements Sequel {}

    /// Yes: upstream is still at work on it, and this call of a tool of the same server tells how far it has
    /// come.
    ///
    /// @param state how upstream calls what it is doing; upper-case letters and underscores
    record Pending(UpstreamToolName tool, JsonText arguments, String state) implements Sequel {}
}
