package io.aiconnectors.databricks.adapter.audit.segment;

import io.aiconnectors.databricks.domain.audit.AuditRecord;
import java.io.ByteArrayOutputStream;
import java.util.List;

/// Puts headers and frames together.
public final class SegmentBytes {
    private SegmentBytes() {}

    /// A whole segment.
    ///
    /// @param lasting number of the last record known to outlive a loss of power
    public static byte[] of(SegmentHeader header, List<AuditRecord> records, long lasting) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header.bytes());
        bytes.writeBytes(of(records, lasting));
        return bytes.toByteArray();
    }

    /// What is put behind what is there.
    ///
    /// @param lasting number of the last record known to outlive a loss of power
    public static byte[] of(List<AuditRecord> records, long lasting) {
        var bytes = new ByteArrayOutputStream();
        records.forEach(record -> bytes.writeBytes(new Frame(record, lasting).bytes()));
        return bytes.toByteArray();
    }
}
