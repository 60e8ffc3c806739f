package io.aiconnectors.databricks.adapter.audit.writer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// What waits to be written, in its order; bounded by the calls that are going on and by a number of events.
final class Intake {
    private static final int MOST_EVENTS = 10_000;
    private static final int USUAL = 4 * 1024;
    private static final int GROUP = 4 * 1024 * 1024;

    private final Room room;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Entry> waiting = new ArrayDeque<>();
    private long bytes;
    private int openings;
    private int events;
    private int taken;
    private long takenBytes;
    private long lost;
    private String refusing = "";
    private boolean closed;

    Intake(Room room) {
        this.room = room;
    }

    /// Takes what is waited for, or settles it as refused.
    void offer(Entry.Awaited opening) {
        lock.lock();
        try {
            var code = refusal(opening.size());
            if (code.isEmpty()) {
                add(opening);
            } else {
                opening.waiting().settle(new Fate.Refused(code));
            }
        } finally {
            lock.unlock();
        }
    }

    /// Takes anything else. Only events may be too many.
    void offer(Entry entry) {
        lock.lock();
        try {
            if (entry instanceof Entry.Event
                    && (events >= MOST_EVENTS || !room.hasForEvent(bytes + takenBytes, entry.size()))) {
                lost++;
            } else {
                add(entry);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Why a call would be refused now; empty if it would not.
    String refusing() {
        lock.lock();
        try {
            return refusal(USUAL);
        } finally {
            lock.unlock();
        }
    }

    private String refusal(int length) {
        if (closed) {
            return "audit_closed";
        }
        if (!refusing.isEmpty()) {
            return refusing;
        }
        return room.hasForCall(bytes + takenBytes, openings, length) ? "" : "audit_spool_full";
    }

    private void add(Entry entry) {
        waiting.addLast(entry);
        count(entry, 1);
        changed.signal();
    }

    private void count(Entry entry, int by) {
        bytes += (long) by * entry.size();
        switch (entry) {
            case Entry.Awaited _ -> openings += by;
            case Entry.Event _ -> events += by;
            case Entry.Closing _, Entry.Notice _ -> {}
        }
    }

    /// Everything that waits, or as much of it as one write may be; nothing if nothing comes within the time, or
    /// nothing will come any more.
    List<Entry> take(long nanos) {
        lock.lock();
        try {
            awaitFor(nanos, () -> closed || !waiting.isEmpty());
            var group = new ArrayList<Entry>();
            var length = 0L;
            while (!waiting.isEmpty() && length < GROUP) {
                var entry = waiting.removeFirst();
                count(entry, -1);
                length += entry.json().length();
                group.add(entry);
            }
            taken = group.size();
            takenBytes = group.stream().mapToLong(Entry::size).sum();
            return group;
        } finally {
            lock.unlock();
        }
    }

    /// What was taken is written. Until then it takes up room.
    void written() {
        lock.lock();
        try {
            taken = 0;
            takenBytes = 0;
        } finally {
            lock.unlock();
        }
    }

    /// Nothing could be written: calls are refused until [#resume], everything else waits on, these entries first.
    void refuse(Collection<Entry> failed, String code) {
        lock.lock();
        try {
            refusing = code;
            taken = 0;
            takenBytes = 0;
            var all = new ArrayList<>(failed);
            all.addAll(waiting);
            waiting.clear();
            bytes = 0;
            openings = 0;
            events = 0;
            for (var entry : all) {
                if (entry instanceof Entry.Awaited opening) {
                    opening.waiting().settle(new Fate.Refused(code));
                } else {
                    waiting.addLast(entry);
                    count(entry, 1);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits for a while.
    void rest(long nanos) {
        lock.lock();
        try {
            awaitFor(nanos, () -> false);
        } finally {
            lock.unlock();
        }
    }

    void resume() {
        lock.lock();
        try {
            refusing = "";
        } finally {
            lock.unlock();
        }
    }

    /// How many events were too many since this was asked last; 0 as long as there is no room to tell it.
    long takeLost() {
        lock.lock();
        try {
            if (!closed && !room.hasForEvent(bytes + takenBytes, USUAL)) {
                return 0;
            }
            var count = lost;
            lost = 0;
            return count;
        } finally {
            lock.unlock();
        }
    }

    /// How many events were too many and have not been taken by [#takeLost].
    long lost() {
        lock.lock();
        try {
            return lost;
        } finally {
            lock.unlock();
        }
    }

    /// How many are not written yet, those among them that are being written.
    int queued() {
        lock.lock();
        try {
            return waiting.size() + taken;
        } finally {
            lock.unlock();
        }
    }

    /// Lets no call begin any more.
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private void awaitFor(long nanos, BooleanSupplier come) {
        var left = nanos;
        while (left > 0 && !come.getAsBoolean()) {
            try {
                left = changed.awaitNanos(left);
            } catch (InterruptedException _) {
                return;
            }
        }
    }
}
