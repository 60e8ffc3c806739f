package io.aiconnectors.databricks.adapter.audit.segment;

import io.aiconnectors.databricks.domain.audit.AuditRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/// One record as it stands in a segment: a mark, length, number, checksum (CRC-32C) and the line's bytes.
///
/// @param lasting number of the last record that was known to outlive a loss of power when this one was written. After
///                a crash it tells a write that was cut short, of which nobody had been promised anything, from a
/// record
///                that was promised and has been damaged since.
public record Frame(AuditRecord record, long lasting) {
    /// The longest line in bytes: a payload of 320 KiB and its place in the chain.
    public static final int LONGEST_LINE = 320 * 1024 + 512;

    private static final int MARK = 0xA0D17F4A;
    private static final int CHECKSUM_AT = 24;
    private static final int OVERHEAD = CHECKSUM_AT + Integer.BYTES;

    /// Length in bytes.
    public int length() {
        return OVERHEAD + record.line().length();
    }

    /// As it stands in the file.
    public byte[] bytes() {
        var bytes = new byte[length()];
        var frame = ByteBuffer.wrap(bytes)
                .putInt(MARK)
                .putInt(record.line().length())
                .putLong(record.sequence())
                .putLong(lasting)
                .putInt(0)
                .put(record.line().getBytes(StandardCharsets.US_ASCII));
        frame.putInt(CHECKSUM_AT, checksum(bytes, 0, bytes.length));
        return bytes;
    }

    /// The frame that stands at a place; empty if none that is whole and unchanged does.
    public static Optional<Frame> at(byte[] bytes, int place) {
        if (bytes.length - place < OVERHEAD) {
            return Optional.empty();
        }
        var frame = ByteBuffer.wrap(bytes, place, bytes.length - place);
        if (frame.getInt() != MARK) {
            return Optional.empty();
        }
        var length = frame.getInt();
        if (length < 0 || length > LONGEST_LINE || length > bytes.length - place - OVERHEAD) {
            return Optional.empty();
        }
        var sequence = frame.getLong();
        var lasting = frame.getLong();
        if (frame.getInt() != checksum(bytes, place, OVERHEAD + length)) {
            return Optional.empty();
        }
        var line = new String(bytes, place + OVERHEAD, length, StandardCharsets.US_ASCII);
        return Optional.of(new Frame(new AuditRecord(sequence, line), lasting));
    }

    private static int checksum(byte[] bytes, int start, int length) {
        var crc = new CRC32C();
        crc.update(bytes, start, CHECKSUM_AT);
        crc.update(bytes, start + OVERHEAD, length - OVERHEAD);
        return (int) crc.getValue();
    }
}
