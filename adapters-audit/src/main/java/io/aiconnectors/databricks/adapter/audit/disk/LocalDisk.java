package io.aiconnectors.databricks.adapter.audit.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A directory of this machine whose files are readable for their owner alone.
///
/// @param directory must be there
public record LocalDisk(Path directory) implements Disk {
    private static final FileAttribute<?> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    @Override
    public List<String> names() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    @Override
    public Growing open(String name, long length) throws IOException {
        var file = directory.resolve(name);
        var isNew = !Files.exists(file);
        var channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE), OWNER_ALONE);
        try {
            if (channel.size() > length) {
                channel.truncate(length);
                channel.force(true);
            }
            channel.position(length);
            if (isNew) {
                forceDirectory();
            }
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
        return new Appending(channel);
    }

    @Override
    public byte[] read(String name, long from, int length) throws IOException {
        try (var channel = FileChannel.open(directory.resolve(name), StandardOpenOption.READ)) {
            var bytes = ByteBuffer.allocate(length);
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                // A read may give less than it was asked for.
            }
            return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
        }
    }

    @Override
    public long size(String name) throws IOException {
        var file = directory.resolve(name);
        return Files.exists(file) ? Files.size(file) : 0;
    }

    @Override
    public void replace(String name, byte[] content, boolean lasting) throws IOException {
        var beside = directory.resolve(name + ".new");
        try (var channel = FileChannel.open(
                beside,
                Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING),
                OWNER_ALONE)) {
            writeAll(channel, content);
            if (lasting) {
                channel.force(true);
            }
        }
        Files.move(beside, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        if (lasting) {
            forceDirectory();
        }
    }

    @Override
    public void move(String from, String to) throws IOException {
        Files.move(directory.resolve(from), directory.resolve(to), StandardCopyOption.ATOMIC_MOVE);
        forceDirectory();
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(directory.resolve(name));
    }

    // A new file outlives a loss of power only together with its entry in the directory.
    private void forceDirectory() throws IOException {
        try (var entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    private static void writeAll(FileChannel channel, byte[] content) throws IOException {
        var bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private record Appending(FileChannel channel) implements Growing {
        @Override
        public void append(byte[] bytes) throws IOException {
            writeAll(channel, bytes);
        }

        @Override
        public void force() throws IOException {
            channel.force(false);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
