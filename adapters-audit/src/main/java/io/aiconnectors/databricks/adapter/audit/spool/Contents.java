package io.aiconnectors.databricks.adapter.audit.spool;

import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.disk.Disk;
import io.aiconnectors.databricks.adapter.audit.segment.SegmentHeader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// What a spool's directory holds, before anything in it is changed.
sealed interface Contents {
    /// It can be gone on with.
    ///
    /// @param segments names, oldest first
    /// @param start    where the chain was before them
    /// @param cursors  of sinks that have records of this chain
    record Usable(List<String> segments, ChainHead start, List<ChainHead> cursors) implements Contents {
        public Usable {
            segments = List.copyOf(segments);
            cursors = List.copyOf(cursors);
        }
    }

    /// It cannot.
    ///
    /// @param reason for the operator, with what to do
    record Unusable(String reason) implements Contents {}

    /// Looks, without touching anything.
    static Contents of(Disk disk, Collection<String> sinks, Supplier<String> newChain) throws IOException {
        var segments = disk.names().stream().filter(Segment::isName).sorted().toList();
        var starts = new ArrayList<ChainHead>();
        for (var segment : segments) {
            switch (SegmentHeader.read(disk.read(segment, 0, SegmentHeader.LENGTH))) {
                case SegmentHeader.Read.Sound(var header) -> starts.add(header.before());
                case SegmentHeader.Read.OtherFormat(var format) -> {
                    return new Unusable("the spool holds records of format " + format
                            + ", which this release does not read. Let the release that wrote them deliver them first,"
                            + " or name an empty directory");
                }
                case SegmentHeader.Read.Bad _ -> {
                    // What is left of it is told apart when it is read.
                }
            }
        }
        if (starts.stream().map(ChainHead::chain).distinct().count() > 1) {
            return new Unusable("the spool holds records of more than one chain."
                    + " Give every chain's files a directory of their own");
        }
        return usable(segments, starts, cursors(disk, sinks), newChain);
    }

    private static Contents usable(
            List<String> segments, List<ChainHead> starts, List<ChainHead> cursors, Supplier<String> newChain) {
        if (starts.isEmpty()) {
            var last = cursors.stream().max(Comparator.comparingLong(ChainHead::sequence));
            var chain = last.map(ChainHead::chain).orElseGet(newChain);
            return new Usable(segments, last.orElse(ChainHead.start(chain)), of(chain, cursors));
        }
        return new Usable(segments, starts.getFirst(), of(starts.getFirst().chain(), cursors));
    }

    private static List<ChainHead> of(String chain, List<ChainHead> cursors) {
        return cursors.stream().filter(cursor -> cursor.chain().equals(chain)).toList();
    }

    private static List<ChainHead> cursors(Disk disk, Collection<String> sinks) throws IOException {
        var cursors = new ArrayList<ChainHead>();
        for (var sink : sinks) {
            new Cursors(disk).of(sink).ifPresent(cursors::add);
        }
        return cursors;
    }
}
