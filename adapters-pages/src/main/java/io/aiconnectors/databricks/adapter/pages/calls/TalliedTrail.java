package io.aiconnectors.databricks.adapter.pages.calls;

import io.aiconnectors.databricks.domain.audit.Attempt;
import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.audit.Opening;

/// Counts what passes into the audit: every call does, so nothing else has to be watched.
public final class TalliedTrail implements AuditTrail {
    private final AuditTrail next;
    private final CallTally tally;

    /// Counts on the way to another trail.
    public TalliedTrail(AuditTrail next, CallTally tally) {
        this.next = next;
        this.tally = tally;
    }

    @Override
    public Opened open(Opening opening) {
        return switch (next.open(opening)) {
            case Opened.Recording(var attempt) -> new Opened.Recording(tallied(opening, attempt));
            case Opened.Refused(var code) -> {
                tally.refused(code);
                yield new Opened.Refused(code);
            }
        };
    }

    @Override
    public void unrecorded(Opening opening, Closing closing) {
        next.unrecorded(opening, closing);
        tally.ended(opening.workspace(), closing);
    }

    private Attempt tallied(Opening opening, Attempt attempt) {
        return closing -> {
            attempt.close(closing);
            tally.ended(opening.workspace(), closing);
        };
    }
}
