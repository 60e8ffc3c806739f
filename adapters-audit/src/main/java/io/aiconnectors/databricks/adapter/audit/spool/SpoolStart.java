package io.aiconnectors.databricks.adapter.audit.spool;

import io.aiconnectors.databricks.domain.audit.AuditRecord;
import java.util.List;

/// What came of opening a spool.
public sealed interface SpoolStart {
    /// It can be written and read.
    ///
    /// @param missing     what it has lost and nobody has been told yet
    /// @param neverClosed openings without their closing
    record Started(Spool spool, List<Missing> missing, List<AuditRecord> neverClosed) implements SpoolStart {
        public Started {
            missing = List.copyOf(missing);
            neverClosed = List.copyOf(neverClosed);
        }
    }

    /// It is left as it was.
    ///
    /// @param reason for the operator, with what to do
    record NotStarted(String reason) implements SpoolStart {}
}
