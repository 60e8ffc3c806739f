package io.aiconnectors.databricks.adapter.audit.spool;

import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.domain.audit.AuditRecord;
import java.util.List;

/// What a spool holds when a process begins with it.
///
/// @param head        where the chain goes on
/// @param missing     records that are gone
/// @param neverClosed openings without their closing
record Recovered(ChainHead head, List<Segment> segments, List<Missing> missing, List<AuditRecord> neverClosed) {
    Recovered {
        segments = List.copyOf(segments);
        missing = List.copyOf(missing);
        neverClosed = List.copyOf(neverClosed);
    }
}
