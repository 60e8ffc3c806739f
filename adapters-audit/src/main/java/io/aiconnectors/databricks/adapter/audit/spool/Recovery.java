package io.aiconnectors.databricks.adapter.audit.spool;

import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.disk.Disk;
import io.aiconnectors.databricks.adapter.audit.record.RecordFacts;
import io.aiconnectors.databricks.adapter.audit.segment.SegmentHeader;
import io.aiconnectors.databricks.adapter.audit.segment.SegmentScan;
import io.aiconnectors.databricks.domain.audit.AuditRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Reads what an earlier process left, in the order it was written, and sets aside what is torn or damaged.
final class Recovery {
    private final SetAside aside;
    private final Disk disk;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private final SequencedMap<String, AuditRecord> open = new LinkedHashMap<>();
    private final long delivered;
    private ChainHead head;
    private long reached;

    private Recovery(Disk disk, ChainHead start, long reached, long delivered) {
        this.disk = disk;
        this.aside = new SetAside(disk);
        this.head = start;
        this.reached = reached;
        this.delivered = delivered;
    }

    /// Reads all segments.
    ///
    /// @param names   of the segments, oldest first, all of this format and of one chain
    /// @param start   where the chain was before the first of them, as far as is known
    /// @param cursors of sinks that have records of this chain
    static Recovered of(Disk disk, List<String> names, ChainHead start, Collection<ChainHead> cursors)
            throws IOException {
        var lowest = cursors.stream().mapToLong(ChainHead::sequence).min().orElse(before(names, start));
        var highest = cursors.stream().mapToLong(ChainHead::sequence).max().orElse(0);
        var recovery = new Recovery(disk, start, lowest, highest);
        for (var name : names) {
            recovery.take(name, name.equals(names.getLast()));
        }
        cursors.stream().max(Comparator.comparingLong(ChainHead::sequence)).ifPresent(recovery::atLeast);
        return new Recovered(recovery.head, recovery.segments, recovery.missing, List.copyOf(recovery.open.values()));
    }

    private static long before(List<String> names, ChainHead start) {
        return names.isEmpty() ? start.sequence() : Segment.firstOf(names.getFirst()) - 1;
    }

    private void take(String name, boolean isLast) throws IOException {
        var file = disk.read(name, 0, Math.toIntExact(disk.size(name)));
        switch (SegmentHeader.read(file)) {
            case SegmentHeader.Read.Sound(var header) ->
                take(header, SegmentScan.of(file, SegmentHeader.LENGTH, header.first()), file, isLast);
            case SegmentHeader.Read.Bad _, SegmentHeader.Read.OtherFormat _ -> {
                var first = Segment.firstOf(name);
                var header = new SegmentHeader(new ChainHead(head.chain(), first - 1, ChainHead.NOTHING));
                take(header, SegmentScan.of(file, 0, first), file, isLast);
            }
        }
    }

    private void take(SegmentHeader header, SegmentScan scan, byte[] file, boolean isLast) throws IOException {
        if (header.before().sequence() > head.sequence() && scan.isSound()) {
            head = header.before();
        }
        var name = Segment.beginningAt(header.first()).name();
        var records = new ArrayList<>(scan.prefix());
        var length = scan.soundLength();
        if (!scan.isSound()) {
            if (isLast && !scan.isDamaged() && reachedBy(records, header) >= delivered) {
                aside.torn(name, file, length);
            } else {
                records.addAll(scan.behind());
                length = aside.damaged(name, file, header, records);
            }
        }
        if (records.isEmpty()) {
            disk.delete(name);
        } else {
            records.forEach(this::take);
            var last = records.getLast();
            head = new ChainHead(head.chain(), last.sequence(), ChainHead.hashOf(last.line()));
            segments.add(new Segment(header.first(), last.sequence(), length));
        }
    }

    private static long reachedBy(List<AuditRecord> records, SegmentHeader header) {
        return records.isEmpty()
                ? header.before().sequence()
                : records.getLast().sequence();
    }

    private void take(AuditRecord record) {
        reach(record.sequence());
        var facts = RecordFacts.of(record.line());
        if (facts.isOpening()) {
            open.put(facts.eventId(), record);
        } else if (facts.isClosing()) {
            open.remove(facts.eventId());
        }
    }

    private void reach(long sequence) {
        if (sequence > reached + 1) {
            missing.add(new Missing(reached + 1, sequence - 1));
        }
        reached = Math.max(reached, sequence);
    }

    // What a sink has was written, whatever the spool still knows of it; its number must not be given again.
    private void atLeast(ChainHead cursor) {
        if (cursor.sequence() > head.sequence()) {
            reach(cursor.sequence() + 1);
            head = cursor;
        }
    }
}
