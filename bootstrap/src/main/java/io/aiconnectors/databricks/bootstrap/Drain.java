package io.aiconnectors.databricks.bootstrap;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Counts the requests that are under way, and lets no new one in once the process was told to stop.
final class Drain {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition oneLess = lock.newCondition();
    private int underWay;
    private boolean stopping;

    /// Whether a request that comes in now is to be answered.
    enum Entry {
        WELCOME,
        TOO_LATE
    }

    /// A request came in. It counts as under way, even if it is too late, until [#leave].
    Entry enter() {
        lock.lock();
        try {
            underWay++;
            return stopping ? Entry.TOO_LATE : Entry.WELCOME;
        } finally {
            lock.unlock();
        }
    }

    /// It was answered.
    void leave() {
        lock.lock();
        try {
            underWay--;
            oneLess.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// From now on every request is too late.
    void begin() {
        lock.lock();
        try {
            stopping = true;
        } finally {
            lock.unlock();
        }
    }

    boolean isStopping() {
        lock.lock();
        try {
            return stopping;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until nothing is under way.
    ///
    /// @return how many requests still are, if there was not time enough
    int await(Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = atMost.toNanos();
            while (underWay > 0 && left > 0) {
                left = oneLess.awaitNanos(left);
            }
            return underWay;
        } finally {
            lock.unlock();
        }
    }
}
