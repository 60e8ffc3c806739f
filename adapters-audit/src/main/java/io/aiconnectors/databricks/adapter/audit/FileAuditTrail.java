package io.aiconnectors.databricks.adapter.audit;

import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.record.ArgumentsDigester;
import io.aiconnectors.databricks.adapter.audit.record.AuditLine;
import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.Opening;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An audit trail of JSON lines in one file, as `docs/audit/event.schema.json` describes them.
///
/// An opening is on the disk before the call may happen. A closing is on the disk with the next opening, or when the
/// trail is closed. A failure of the disk refuses calls for as long as it lasts and no longer.
public final class FileAuditTrail implements AuditTrail, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileAuditTrail.class);
    private static final String UNAVAILABLE = "audit_unavailable";
    private static final String CLOSED = "audit_closed";

    private final Journal journal;
    private final ArgumentsDigester digester;
    private ChainHead head = ChainHead.start("0".repeat(32));

    /// Touches the file with the first record only.
    ///
    /// @param file is made, for its owner alone, if missing; its directory is not
    public FileAuditTrail(Path file, ArgumentsDigester digester) {
        this(new FileOnDisk(file), digester);
    }

    FileAuditTrail(Disk disk, ArgumentsDigester digester) {
        this.digester = digester;
        this.journal = new Journal(disk);
    }

    @Override
    public Opened open(Opening opening) {
        return switch (write(AuditLine.of(opening, digester), true)) {
            case WRITTEN ->
                new Opened.Recording(closing -> {
                    var fate = write(AuditLine.of(opening, closing, digester), false);
                    if (fate != Journal.Fate.WRITTEN) {
                        LOG.error(
                                "The end of call {} is not in the audit: {}",
                                opening.id().value(),
                                fate);
                    }
                });
            case FAILED -> refused(opening, UNAVAILABLE);
            case CLOSED -> refused(opening, CLOSED);
        };
    }

    private static Opened refused(Opening opening, String code) {
        LOG.error(
                "Call {} is refused, for it cannot be recorded: {}",
                opening.id().value(),
                code);
        return new Opened.Refused(code);
    }

    private Journal.Fate write(AuditLine line, boolean lasting) {
        return journal.append((chained(line) + "\n").getBytes(StandardCharsets.US_ASCII), lasting);
    }

    private synchronized String chained(AuditLine line) {
        var record = head.next(line.json());
        head = head.after(record);
        return record.line();
    }

    @Override
    public void close() {
        journal.close();
    }
}
