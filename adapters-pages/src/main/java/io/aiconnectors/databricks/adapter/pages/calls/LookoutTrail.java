package io.aiconnectors.databricks.adapter.pages.calls;

import io.aiconnectors.databricks.domain.audit.Attempt;
import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.audit.Opening;

/// Looks at what passes into the audit: every call that reaches somebody does, so nothing else has to be watched.
public final class LookoutTrail implements AuditTrail {
    private final AuditTrail next;
    private final Lookout lookout;

    /// Looks on the way to another trail.
    public LookoutTrail(AuditTrail next, Lookout lookout) {
        this.next = next;
        this.lookout = lookout;
    }

    @Override
    public Opened open(Opening opening) {
        return switch (next.open(opening)) {
            case Opened.Recording(var attempt) -> new Opened.Recording(seen(opening, attempt));
            case Opened.Refused refused -> refused;
        };
    }

    @Override
    public void unrecorded(Opening opening, Closing closing) {
        next.unrecorded(opening, closing);
    }

    private Attempt seen(Opening opening, Attempt attempt) {
        return closing -> {
            attempt.close(closing);
            lookout.ended(opening.workspace(), closing);
        };
    }
}
