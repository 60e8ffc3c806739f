package io.aiconnectors.databricks.adapter.audit.spool;

import io.aiconnectors.databricks.adapter.audit.disk.Disk;
import io.aiconnectors.databricks.adapter.audit.segment.Frame;
import io.aiconnectors.databricks.adapter.audit.segment.SegmentHeader;
import io.aiconnectors.databricks.domain.audit.AuditRecord;
import io.aiconnectors.databricks.domain.audit.AuditSink.Batch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads records in their order, and only those that last already. For one thread.
public final class SpoolReader {
    private static final int CHUNK = 1024 * 1024;

    private final Disk disk;
    private final Segments segments;
    private long read;
    private long segment = -1;
    private long place;

    SpoolReader(Disk disk, Segments segments, long read) {
        this.disk = disk;
        this.segments = segments;
        this.read = read;
    }

    /// The next records, as many as fit; none when there are no more for now.
    ///
    /// @throws IOException also if what is read is not what was written
    public List<AuditRecord> next(Batch batch) throws IOException {
        var records = new ArrayList<AuditRecord>();
        var room = (long) batch.bytes();
        var isFull = false;
        while (!isFull && read < segments.lasting()) {
            var chunk = chunk();
            var at = 0;
            for (var frame = Frame.at(chunk, 0); frame.isPresent(); frame = Frame.at(chunk, at)) {
                var record = frame.get().record();
                isFull = records.size() == batch.records() || record.line().length() + 1 > room;
                if (isFull) {
                    break;
                }
                at += frame.get().length();
                place += frame.get().length();
                if (record.sequence() > read) {
                    records.add(record);
                    room -= record.line().length() + 1;
                    read = record.sequence();
                }
            }
            if (at == 0 && !isFull) {
                throw new IOException("a segment of the spool is no longer what was written");
            }
        }
        return records;
    }

    private byte[] chunk() throws IOException {
        var holder = segments.following(read)
                .orElseThrow(() -> new IOException("a segment of the spool is not there any more"));
        if (holder.first() != segment) {
            segment = holder.first();
            place = SegmentHeader.LENGTH;
        }
        return disk.read(holder.name(), place, (int) Math.min(CHUNK, holder.length() - place));
    }
}
