package io.aiconnectors.databricks.adapter.audit;

import io.aiconnectors.databricks.adapter.audit.drain.SinkFigures;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// How the audit is doing at a moment: what is at risk, and where.
///
/// @param queued       records that are not on the disk yet
/// @param spooledBytes bytes of the spool
/// @param sinks        in their order
/// @param lost         records and events that cannot be delivered to some sink any more; should be 0
/// @param openCalls    calls whose end is not on the disk yet
/// @param refusing     why calls are refused; empty when they are not
public record AuditFigures(
        int queued, long spooledBytes, List<SinkFigures> sinks, long lost, int openCalls, String refusing) {
    public AuditFigures {
        sinks = List.copyOf(sinks);
    }

    /// Age of the oldest record that some sink was offered and has not taken.
    public Duration oldestAge() {
        return sinks.stream()
                .map(SinkFigures::oldest)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
