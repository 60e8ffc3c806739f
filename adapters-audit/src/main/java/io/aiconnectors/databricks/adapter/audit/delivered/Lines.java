package io.aiconnectors.databricks.adapter.audit.delivered;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// The lines of a file, packed by gzip or not, one after the other.
public final class Lines implements AutoCloseable {
    /// What Firehose takes for one record at most.
    private static final int LONGEST = 1_000 * 1_024;

    private static final int CHUNK = 64 * 1_024;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private int position;
    private int filled;

    private Lines(InputStream in) {
        this.in = in;
    }

    /// Opens a file. Whether it is packed is told by its first bytes (RFC 1952 §2.3.1), since objects in a
    /// bucket need not have a name that says it.
    public static Lines of(Path file) throws IOException {
        var raw = new BufferedInputStream(Files.newInputStream(file), CHUNK);
        try {
            raw.mark(2);
            var packed = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            return new Lines(packed ? new GZIPInputStream(raw, CHUNK) : raw);
        } catch (IOException unreadable) {
            raw.close();
            throw unreadable;
        }
    }

    /// The next line; empty after the last.
    public Optional<Line> next() throws IOException {
        var line = new ByteArrayOutputStream();
        var whole = true;
        var some = false;
        while (fill()) {
            some = true;
            var end = position;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            var room = Math.min(end - position, LONGEST - line.size());
            whole &= room == end - position;
            line.write(chunk, position, room);
            position = Math.min(filled, end + 1);
            if (end < filled) {
                return Optional.of(line(line, whole, true));
            }
        }
        return some ? Optional.of(line(line, whole, false)) : Optional.empty();
    }

    private boolean fill() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, in.read(chunk));
        }
        return position < filled;
    }

    private static Line line(ByteArrayOutputStream bytes, boolean whole, boolean ended) {
        return new Line(bytes.toString(StandardCharsets.ISO_8859_1), whole, ended);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
