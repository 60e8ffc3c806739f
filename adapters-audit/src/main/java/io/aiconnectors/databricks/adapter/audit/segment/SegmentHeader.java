package io.aiconnectors.databricks.adapter.audit.segment;

import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/// The first bytes of a segment: a mark, the format's version, where the chain had come to before it, and a checksum.
///
/// @param before the segment's first record is the next after it
public record SegmentHeader(ChainHead before) {
    /// The version of what headers and frames look like.
    public static final int FORMAT = 1;

    /// Length in bytes.
    public static final int LENGTH = 72;

    private static final byte[] MARK = "AUDSPOOL".getBytes(StandardCharsets.US_ASCII);

    /// What stands at the beginning of a file.
    public sealed interface Read {
        record Sound(SegmentHeader header) implements Read {}

        /// Written by another release.
        record OtherFormat(int format) implements Read {}

        /// Torn, changed, or no segment at all.
        record Bad() implements Read {}
    }

    /// Number of the segment's first record.
    public long first() {
        return before.sequence() + 1;
    }

    /// As it stands in the file.
    public byte[] bytes() {
        var bytes = new byte[LENGTH];
        var header = ByteBuffer.wrap(bytes)
                .put(MARK)
                .putInt(FORMAT)
                .put(HexFormat.of().parseHex(before.chain()))
                .putLong(first())
                .put(HexFormat.of().parseHex(before.hash()));
        header.putInt(checksum(bytes));
        return bytes;
    }

    /// Reads the beginning of a file.
    public static Read read(byte[] file) {
        if (file.length < MARK.length + Integer.BYTES || !Arrays.equals(file, 0, MARK.length, MARK, 0, MARK.length)) {
            return new Read.Bad();
        }
        var bytes = ByteBuffer.wrap(file).position(MARK.length);
        var format = bytes.getInt();
        if (format != FORMAT) {
            return new Read.OtherFormat(format);
        }
        if (file.length < LENGTH || ByteBuffer.wrap(file).getInt(LENGTH - Integer.BYTES) != checksum(file)) {
            return new Read.Bad();
        }
        var chain = hex(bytes, 16);
        var first = bytes.getLong();
        return new Read.Sound(new SegmentHeader(new ChainHead(chain, first - 1, hex(bytes, 32))));
    }

    private static String hex(ByteBuffer from, int length) {
        var bytes = new byte[length];
        from.get(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int checksum(byte[] file) {
        var crc = new CRC32C();
        crc.update(file, 0, LENGTH - Integer.BYTES);
        return (int) crc.getValue();
    }
}
