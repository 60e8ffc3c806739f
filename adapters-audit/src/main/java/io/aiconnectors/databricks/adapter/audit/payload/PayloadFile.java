package io.aiconnectors.databricks.adapter.audit.payload;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A file of payloads, one JSON object a line, readable for its owner alone. It is opened for each line, so that it may
/// be moved away at any time.
public final class PayloadFile implements PayloadStream {
    /// The version of the published schema.
    static final int SCHEMA_VERSION = 1;

    private final Path file;

    /// Touches the file with the first payload only.
    ///
    /// @param file is made if missing; its directory is not
    public PayloadFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized Taking take(String body) {
        var line = "{\"schema_version\":" + SCHEMA_VERSION + "," + body.substring(1) + "\n";
        try {
            create();
            append(line.getBytes(StandardCharsets.US_ASCII));
            return new Taking.Taken();
        } catch (IOException _) {
            return new Taking.Refused("payload_file_failed");
        }
    }

    private void create() throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException _) {
            // It goes on where it ended.
        }
    }

    /// By `RandomAccessFile`, since an interrupt of the caller would close a channel.
    private void append(byte[] line) throws IOException {
        try (var opened = new RandomAccessFile(file.toFile(), "rw")) {
            var length = opened.length();
            if (length > 0) {
                opened.seek(length - 1);
                if (opened.read() != '\n') {
                    // A write that broke off left half a line; the next must not continue it.
                    opened.write('\n');
                }
            }
            opened.write(line);
            opened.getFD().sync();
        }
    }

    @Override
    public void close() {
        // Nothing is open between two lines.
    }
}
