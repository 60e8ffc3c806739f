package io.aiconnectors.databricks.adapter.audit.spool;

import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// The segments that there are, and how far they last: what the writer has told is for everybody to read.
final class Segments {
    private final ReentrantLock lock = new ReentrantLock();
    private final TreeMap<Long, Segment> byFirst = new TreeMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private volatile long lasting;

    /// @param lasting number of the last record that was made to last so far
    Segments(Iterable<Segment> found, long lasting) {
        found.forEach(this::put);
        this.lasting = lasting;
    }

    /// A segment is new or has grown.
    void put(Segment segment) {
        lock.lock();
        try {
            var before = byFirst.put(segment.first(), segment);
            bytes.addAndGet(segment.length() - (before == null ? 0 : before.length()));
            lasting = Math.max(lasting, segment.last());
        } finally {
            lock.unlock();
        }
    }

    /// Number of the last record that outlives a loss of power.
    long lasting() {
        return lasting;
    }

    /// Of all segments.
    long bytes() {
        return bytes.get();
    }

    /// The segment that holds the first record after this one.
    Optional<Segment> following(long sequence) {
        lock.lock();
        try {
            var holder = byFirst.floorEntry(sequence + 1);
            if (holder == null || holder.getValue().last() <= sequence) {
                holder = byFirst.higherEntry(sequence + 1);
            }
            return Optional.ofNullable(holder).map(entry -> entry.getValue());
        } finally {
            lock.unlock();
        }
    }

    /// The oldest, unless it is the one that is being written.
    Optional<Segment> oldest() {
        lock.lock();
        try {
            return byFirst.size() < 2
                    ? Optional.empty()
                    : Optional.of(byFirst.firstEntry().getValue());
        } finally {
            lock.unlock();
        }
    }

    void remove(Segment segment) {
        lock.lock();
        try {
            if (byFirst.remove(segment.first()) != null) {
                bytes.addAndGet(-segment.length());
            }
        } finally {
            lock.unlock();
        }
    }
}
