package io.aiconnectors.databricks.adapter.audit.spool;

import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.disk.Disk;
import io.aiconnectors.databricks.adapter.audit.segment.SegmentBytes;
import io.aiconnectors.databricks.adapter.audit.segment.SegmentHeader;
import io.aiconnectors.databricks.domain.audit.AuditRecord;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The end of the spool, in the hands of the one who writes. After a failure nothing is written before the file has
/// been cut to what is known to last.
final class Tail implements AutoCloseable {
    private final Disk disk;
    private final Segments segments;
    private final long fullAt;
    private Segment segment = Segment.beginningAt(1);
    private Disk.@Nullable Growing file;
    private boolean failed;

    /// @param fullAt length in bytes at which another segment is begun
    Tail(Disk disk, Segments segments, long fullAt) {
        this.disk = disk;
        this.segments = segments;
        this.fullAt = fullAt;
    }

    /// Writes records, and returns once they outlive a loss of power. A failure leaves all of them out.
    ///
    /// @param before where the chain is before the first of them
    void append(List<AuditRecord> records, ChainHead before) throws IOException {
        if (failed) {
            cut();
        }
        failed = true;
        var open = ready(before);
        var bytes = bytes(records, before);
        open.append(bytes);
        open.force();
        failed = false;
        segment = segment.grown(records.getLast().sequence(), bytes.length);
        segments.put(segment);
    }

    /// Leaves nothing in the file that is not known to last.
    void cut() throws IOException {
        release();
        if (segment.length() == 0) {
            disk.delete(segment.name());
        } else {
            file = disk.open(segment.name(), segment.length());
        }
        failed = false;
    }

    private Disk.Growing ready(ChainHead before) throws IOException {
        var open = file;
        if (open == null || segment.length() >= fullAt) {
            release();
            segment = Segment.beginningAt(before.sequence() + 1);
            open = disk.open(segment.name(), 0);
            file = open;
        }
        return open;
    }

    private byte[] bytes(List<AuditRecord> records, ChainHead before) {
        return segment.length() == 0
                ? SegmentBytes.of(new SegmentHeader(before), records, segments.lasting())
                : SegmentBytes.of(records, segments.lasting());
    }

    private void release() {
        var open = file;
        file = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException _) {
                // What is known to last does so without it; all else has been reported as failed.
            }
        }
    }

    @Override
    public void close() {
        release();
    }
}
