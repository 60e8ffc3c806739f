package io.aiconnectors.databricks.adapter.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Appends lines by groups: whoever comes while the disk is busy shares the next write, and the wait for it, with all
/// others who did. A line is never torn by another, and a failed group leaves the file to be opened anew.
final class Journal implements AutoCloseable {
    /// What became of a line.
    enum Fate {
        WRITTEN,
        FAILED,
        CLOSED
    }

    /// Lines that are written together.
    private static final class Group {
        private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
        private boolean lasting;
        private @Nullable Fate fate;
    }

    private final Disk disk;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition settled = lock.newCondition();
    private Group next = new Group();
    private boolean busy;
    private boolean closed;
    private Disk.@Nullable Handle handle;

    Journal(Disk disk) {
        this.disk = disk;
    }

    /// Writes a line. One that has to last is on the disk when this returns; any other goes along with the next that
    /// has to.
    Fate append(byte[] line, boolean lasting) {
        lock.lock();
        try {
            if (closed) {
                return Fate.CLOSED;
            }
            var group = next;
            group.lines.writeBytes(line);
            group.lasting |= lasting;
            return settle(group);
        } finally {
            lock.unlock();
        }
    }

    // The first to find the disk idle writes for everybody who waits by then. The wait cannot be interrupted: the line
    // may be on its way already, and is not undone by looking away.
    private Fate settle(Group group) {
        while (group.fate == null) {
            if (busy) {
                settled.awaitUninterruptibly();
            } else {
                lead(group);
            }
        }
        return group.fate;
    }

    private void lead(Group group) {
        busy = true;
        next = new Group();
        var fate = Fate.FAILED;
        lock.unlock();
        try {
            fate = write(group);
        } finally {
            lock.lock();
            group.fate = fate;
            busy = false;
            settled.signalAll();
        }
    }

    private Fate write(Group group) {
        try {
            var opened = handle == null ? disk.open() : handle;
            handle = opened;
            if (group.lines.size() > 0) {
                opened.append(group.lines.toByteArray());
            }
            if (group.lasting) {
                opened.force();
            }
            return Fate.WRITTEN;
        } catch (IOException | RuntimeException _) {
            release();
            return Fate.FAILED;
        }
    }

    private void release() {
        var opened = handle;
        handle = null;
        if (opened != null) {
            try {
                opened.close();
            } catch (IOException _) {
                // It had failed before; what was lost has been reported as lost.
            }
        }
    }

    /// Waits for what is on its way, makes it last, and takes nothing more.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            next.lasting = true;
            if (handle != null || next.lines.size() > 0) {
                settle(next);
            }
            while (busy) {
                settled.awaitUninterruptibly();
            }
            release();
        } finally {
            lock.unlock();
        }
    }
}
