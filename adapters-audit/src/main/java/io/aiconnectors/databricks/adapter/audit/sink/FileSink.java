package io.aiconnectors.databricks.adapter.audit.sink;

import io.aiconnectors.databricks.adapter.audit.disk.Disk;
import io.aiconnectors.databricks.adapter.audit.disk.LocalDisk;
import io.aiconnectors.databricks.adapter.audit.disk.Trouble;
import io.aiconnectors.databricks.domain.audit.AuditRecord;
import io.aiconnectors.databricks.domain.audit.AuditSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Appends records to a file of this machine, a line each. It is opened for each batch, so that it may be moved away;
/// its directory must be there.
public final class FileSink implements AuditSink {
    private static final Batch BATCH = new Batch(4096, 4 * 1024 * 1024, 1024 * 1024);

    private final String name;
    private final Disk disk;
    private final String file;

    /// @param name of the sink, another one for each file
    public FileSink(String name, Path file) {
        this(name, new LocalDisk(directoryOf(file)), String.valueOf(file.getFileName()));
    }

    FileSink(String name, Disk disk, String file) {
        this.name = name;
        this.disk = disk;
        this.file = file;
    }

    private static Path directoryOf(Path file) {
        var directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IllegalArgumentException("an audit file must be in a directory");
        }
        return directory;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Batch batch() {
        return BATCH;
    }

    @Override
    public Delivery deliver(List<AuditRecord> records) {
        var lines = records.stream().map(record -> record.line() + "\n").collect(Collectors.joining());
        try (var opened = disk.open(file, lengthOfWholeLines())) {
            opened.append(lines.getBytes(StandardCharsets.US_ASCII));
            opened.force();
            return new Delivery.Delivered();
        } catch (IOException failure) {
            return new Delivery.Failed("file_" + Trouble.of(failure).code());
        }
    }

    // A batch that was cut short is delivered again, so what there is of its last line goes.
    private long lengthOfWholeLines() throws IOException {
        var length = disk.size(file);
        var window = (int) Math.min(length, BATCH.bytesOfRecord());
        var bytes = length == 0 || endsLine(length) ? new byte[0] : disk.read(file, length - window, window);
        for (var index = bytes.length - 1; index >= 0; index--) {
            if (bytes[index] == '\n') {
                return length - window + index + 1;
            }
        }
        return length == bytes.length ? 0 : length;
    }

    private boolean endsLine(long length) throws IOException {
        return disk.read(file, length - 1, 1)[0] == '\n';
    }

    @Override
    public void close() {
        // Nothing is open between two batches.
    }
}
