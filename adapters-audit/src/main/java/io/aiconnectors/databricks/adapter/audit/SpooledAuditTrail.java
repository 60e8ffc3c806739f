package io.aiconnectors.databricks.adapter.audit;

import io.aiconnectors.databricks.adapter.audit.record.ArgumentsDigester;
import io.aiconnectors.databricks.adapter.audit.record.AuditLine;
import io.aiconnectors.databricks.adapter.audit.record.EventIds;
import io.aiconnectors.databricks.adapter.audit.record.Shortened;
import io.aiconnectors.databricks.adapter.audit.writer.Fate;
import io.aiconnectors.databricks.adapter.audit.writer.Room;
import io.aiconnectors.databricks.adapter.audit.writer.SpoolWriter;
import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.Opening;
import io.aiconnectors.databricks.domain.audit.SecurityEvent;
import io.aiconnectors.databricks.domain.audit.SecurityEvents;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The audit trail on a spool: an opening outlives a loss of power before the call may happen, everything else does
/// within milliseconds.
final class SpooledAuditTrail implements AuditTrail, SecurityEvents {
    /// The longest record in bytes, without its place in the chain.
    static final int LONGEST = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(SpooledAuditTrail.class);

    private final SpoolWriter writer;
    private final ArgumentsDigester digester;
    private final EventIds ids;

    SpooledAuditTrail(SpoolWriter writer, ArgumentsDigester digester, EventIds ids) {
        this.writer = writer;
        this.digester = digester;
        this.ids = ids;
    }

    @Override
    public Opened open(Opening opening) {
        var digest = digester.digest(opening.arguments());
        var json = AuditLine.of(opening, digest).json();
        var fate = json.length() > LONGEST ? new Fate.Refused("audit_record_too_large") : writer.open(json);
        return switch (fate) {
            case Fate.Lasting(var sequence) -> recording(opening, digest, sequence);
            case Fate.Refused(var code) -> {
                LOG.warn(
                        "Call {} is refused, for it cannot be recorded: {}",
                        opening.id().value(),
                        code);
                yield new Opened.Refused(code);
            }
        };
    }

    private Opened recording(Opening opening, String digest, long sequence) {
        var closed = new AtomicBoolean();
        return new Opened.Recording(closing -> {
            if (closed.compareAndSet(false, true)) {
                var json = AuditLine.of(opening, closing, digest).json();
                writer.close(sequence, Shortened.to(Room.CLOSING, json));
            }
        });
    }

    @Override
    public void happened(SecurityEvent event) {
        writer.event(Shortened.to(LONGEST, AuditLine.of(ids.next(), event).json()));
    }
}
