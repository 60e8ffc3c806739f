package io.aiconnectors.databricks.adapter.audit.disk;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// A real directory that fails when it is told to.
public final class FaultyDisk implements Disk {
    /// What goes wrong.
    public enum Fault {
        NONE,
        /// A write leaves half of its bytes, then there is no room.
        FULL,
        /// Nothing can be written.
        READ_ONLY,
        /// Bytes are taken and cannot be made to last.
        FORGETFUL,
        /// Not even what failed can be removed.
        BROKEN,
        /// Fails as no disk should.
        DEFECT
    }

    private final Disk real;
    private final AtomicInteger forced = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;
    private volatile CountDownLatch hold = new CountDownLatch(0);
    private volatile boolean forcing;

    public FaultyDisk(Disk real) {
        this.real = real;
    }

    public void suffer(Fault next) {
        fault = next;
    }

    /// Lets whoever makes bytes last wait, until the latch is counted down.
    public CountDownLatch hold() {
        hold = new CountDownLatch(1);
        return hold;
    }

    /// Whether somebody is making bytes last.
    public boolean isForcing() {
        return forcing;
    }

    /// How often bytes were made to last.
    public int forced() {
        return forced.get();
    }

    @Override
    public List<String> names() throws IOException {
        return real.names();
    }

    @Override
    public Growing open(String name, long length) throws IOException {
        switch (fault) {
            case READ_ONLY -> throw new IOException("Read-only file system");
            case BROKEN -> throw new IOException("Input/output error");
            case NONE, FULL, FORGETFUL, DEFECT -> {}
        }
        return new Faulty(real.open(name, length));
    }

    @Override
    public byte[] read(String name, long from, int length) throws IOException {
        return real.read(name, from, length);
    }

    @Override
    public long size(String name) throws IOException {
        return real.size(name);
    }

    @Override
    public void replace(String name, byte[] content, boolean lasting) throws IOException {
        if (fault != Fault.NONE && fault != Fault.FORGETFUL) {
            throw new IOException("No space left on device");
        }
        real.replace(name, content, lasting);
    }

    @Override
    public void move(String from, String to) throws IOException {
        real.move(from, to);
    }

    @Override
    public void delete(String name) throws IOException {
        if (fault == Fault.BROKEN) {
            throw new IOException("Input/output error");
        }
        real.delete(name);
    }

    private final class Faulty implements Growing {
        private final Growing file;

        private Faulty(Growing file) {
            this.file = file;
        }

        @Override
        public void append(byte[] bytes) throws IOException {
            switch (fault) {
                case NONE, FORGETFUL -> file.append(bytes);
                case FULL -> {
                    file.append(Arrays.copyOf(bytes, bytes.length / 2));
                    throw new IOException("No space left on device");
                }
                case READ_ONLY -> throw new IOException("Read-only file system");
                case BROKEN -> throw new IOException("Input/output error");
                case DEFECT -> throw new IllegalStateException("not a failure of the disk's kind");
            }
        }

        @Override
        public void force() throws IOException {
            forcing = true;
            try {
                hold.await();
                if (fault == Fault.FORGETFUL) {
                    throw new IOException("Input/output error");
                }
                file.force();
                forced.incrementAndGet();
            } catch (InterruptedException failure) {
                throw new IOException(failure);
            } finally {
                forcing = false;
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
