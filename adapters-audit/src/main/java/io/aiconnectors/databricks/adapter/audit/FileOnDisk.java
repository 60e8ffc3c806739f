package io.aiconnectors.databricks.adapter.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// A file of this machine, readable for its owner alone.
record FileOnDisk(Path file) implements Disk {
    @Override
    public Handle open() throws IOException {
        create();
        var opened = new RandomAccessFile(file.toFile(), "rw");
        try {
            completeLastLine(opened);
        } catch (IOException failure) {
            opened.close();
            throw failure;
        }
        return new Appending(opened);
    }

    private void create() throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException _) {
            // It goes on where it ended.
        }
        forceDirectory();
    }

    // A new file outlives a loss of power only together with its entry in the directory. A directory can be forced by
    // a channel alone, which an interrupt would close; so the interrupt waits until it is done.
    private void forceDirectory() throws IOException {
        var interrupted = Thread.interrupted();
        try (var directory = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // What was written when power was lost may end within a line, and the next record must not continue it.
    private static void completeLastLine(RandomAccessFile opened) throws IOException {
        var length = opened.length();
        if (length > 0) {
            opened.seek(length - 1);
            if (opened.read() != '\n') {
                opened.write('\n');
            }
        }
        opened.seek(opened.length());
    }

    /// Writes by `RandomAccessFile`, since an interrupt of one caller would close a `FileChannel` for all of them.
    private record Appending(RandomAccessFile opened) implements Handle {
        @Override
        public void append(byte[] bytes) throws IOException {
            opened.write(bytes);
        }

        @Override
        public void force() throws IOException {
            opened.getFD().sync();
        }

        @Override
        public void close() throws IOException {
            opened.close();
        }
    }
}
