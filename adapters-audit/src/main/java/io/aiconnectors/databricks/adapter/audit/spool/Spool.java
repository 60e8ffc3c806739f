package io.aiconnectors.databricks.adapter.audit.spool;

import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.disk.Disk;
import io.aiconnectors.databricks.domain.audit.AuditRecord;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/// The directory that records stay in until every sink has them. One thread writes; any may read.
public final class Spool implements AutoCloseable {
    private final Disk disk;
    private final Segments segments;
    private final Tail tail;
    private final Cursors cursors;
    private final ChainHead head;

    private Spool(Disk disk, Recovered found, long segmentBytes) {
        this.disk = disk;
        this.segments = new Segments(found.segments(), found.head().sequence());
        this.tail = new Tail(disk, segments, segmentBytes);
        this.cursors = new Cursors(disk);
        this.head = found.head();
    }

    /// Opens the spool and reads what is in it. Whoever opens it holds the directory alone.
    ///
    /// @param sinks        names of those that are delivered to
    /// @param segmentBytes length at which another segment is begun
    /// @param newChain     makes the id of a chain, where there is none to go on with
    public static SpoolStart open(Disk disk, Collection<String> sinks, long segmentBytes, Supplier<String> newChain)
            throws IOException {
        var found = Contents.of(disk, sinks, newChain);
        return switch (found) {
            case Contents.Unusable(var reason) -> new SpoolStart.NotStarted(reason);
            case Contents.Usable(var segments, var start, var cursors) -> {
                var recovered = Recovery.of(disk, segments, start, cursors);
                var known = known(disk);
                var news = recovered.missing().stream()
                        .filter(missing -> !known.contains(missing))
                        .toList();
                yield new SpoolStart.Started(new Spool(disk, recovered, segmentBytes), news, recovered.neverClosed());
            }
        };
    }

    private static List<Missing> known(Disk disk) throws IOException {
        return disk.names().stream()
                .flatMap(name -> Missing.named(name).stream())
                .toList();
    }

    /// Where the chain was when the spool was opened.
    public ChainHead head() {
        return head;
    }

    /// Writes records, and returns once they outlive a loss of power. For the one thread that writes.
    ///
    /// @param before where the chain is before the first of them
    /// @throws IOException if none of them can be relied on; nothing is written then before [#cut] has succeeded
    public void append(List<AuditRecord> records, ChainHead before) throws IOException {
        tail.append(records, before);
    }

    /// Removes what a failed write may have left.
    public void cut() throws IOException {
        tail.cut();
    }

    /// Number of the last record that outlives a loss of power.
    public long lasting() {
        return segments.lasting();
    }

    /// Bytes of all segments.
    public long bytes() {
        return segments.bytes();
    }

    /// The last record that a sink has, at its chain's beginning if it has none.
    public ChainHead delivered(String sink) throws IOException {
        return cursors.of(sink)
                .filter(cursor -> cursor.chain().equals(head.chain()))
                .orElse(ChainHead.start(head.chain()));
    }

    /// A sink has all records up to this one.
    public void delivered(String sink, AuditRecord last) throws IOException {
        cursors.put(sink, new ChainHead(head.chain(), last.sequence(), ChainHead.hashOf(last.line())));
    }

    /// Reads what comes after a record.
    public SpoolReader after(long sequence) {
        return new SpoolReader(disk, segments, sequence);
    }

    /// Deletes segments, oldest first, that nobody needs any more.
    ///
    /// @param delivered number of the last record that every sink has
    /// @param open      calls whose opening may be needed to close them after a restart
    public void trim(long delivered, OpenCalls open) throws IOException {
        for (var oldest = segments.oldest(); oldest.isPresent(); oldest = segments.oldest()) {
            var segment = oldest.get();
            if (segment.last() > delivered || open.anyWithin(segment.first(), segment.last())) {
                return;
            }
            disk.delete(segment.name());
            segments.remove(segment);
        }
    }

    /// Remembers that a loss has been told in the chain.
    public void told(Missing missing) throws IOException {
        disk.replace(missing.name(), new byte[0], true);
    }

    /// How many records have been lost for at least one sink, as long as the files that say so are there.
    public long lost() throws IOException {
        return known(disk).stream().mapToLong(Missing::count).sum();
    }

    @Override
    public void close() {
        tail.close();
    }
}
