package io.aiconnectors.databricks.adapter.audit.spool;

import io.aiconnectors.databricks.adapter.audit.disk.Disk;
import io.aiconnectors.databricks.adapter.audit.segment.SegmentBytes;
import io.aiconnectors.databricks.adapter.audit.segment.SegmentHeader;
import io.aiconnectors.databricks.domain.audit.AuditRecord;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps for people what cannot be delivered, and makes the segment one that can.
final class SetAside {
    private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);

    private final Disk disk;

    SetAside(Disk disk) {
        this.disk = disk;
    }

    /// The end of a file was being written when the process or the machine ended; nobody had been promised any of it.
    void torn(String name, byte[] file, int soundLength) throws IOException {
        LOG.warn("The end of {} was torn; {} bytes are kept aside", name, file.length - soundLength);
        disk.replace(name + ".torn", Arrays.copyOfRange(file, soundLength, file.length), true);
        disk.open(name, soundLength).close();
    }

    /// Records are damaged that had been promised: the file is kept, and what is sound is written anew.
    ///
    /// @return length of the new file
    int damaged(String name, byte[] file, SegmentHeader header, List<AuditRecord> sound) throws IOException {
        LOG.error("{} is damaged; {} sound records of it are left", name, sound.size());
        disk.replace(name + ".damaged", file, true);
        var lasting = sound.isEmpty() ? 0 : sound.getLast().sequence();
        var bytes = SegmentBytes.of(header, sound, lasting);
        disk.replace(name, bytes, true);
        return bytes.length;
    }
}
