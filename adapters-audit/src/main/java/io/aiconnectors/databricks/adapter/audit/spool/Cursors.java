package io.aiconnectors.databricks.adapter.audit.spool;

import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.disk.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// How far each sink has come, in a file for each: chain, number and hash of the last record it has, and a checksum.
/// One that cannot be read counts as none: everything that is still there is delivered again.
final class Cursors {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{32}) (\\d{1,19}) ([0-9a-f]{64}) ([0-9a-f]{8})\n");
    private static final int LONGEST = 256;

    private final Disk disk;

    Cursors(Disk disk) {
        this.disk = disk;
    }

    Optional<ChainHead> of(String sink) throws IOException {
        if (disk.size(name(sink)) == 0) {
            return Optional.empty();
        }
        var text = new String(disk.read(name(sink), 0, LONGEST), StandardCharsets.US_ASCII);
        var line = LINE.matcher(text);
        if (!line.matches()) {
            return Optional.empty();
        }
        var head = new ChainHead(line.group(1), Long.parseLong(line.group(2)), line.group(3));
        return text.equals(text(head)) ? Optional.of(head) : Optional.empty();
    }

    // It need not outlive a loss of power: the sink gets some records again, then.
    void put(String sink, ChainHead delivered) throws IOException {
        disk.replace(name(sink), text(delivered).getBytes(StandardCharsets.US_ASCII), false);
    }

    private static String name(String sink) {
        return sink + ".cursor";
    }

    private static String text(ChainHead head) {
        var what = head.chain() + " " + head.sequence() + " " + head.hash();
        var crc = new CRC32C();
        crc.update(what.getBytes(StandardCharsets.US_ASCII));
        return String.format(Locale.ROOT, "%s %08x\n", what, crc.getValue());
    }
}
