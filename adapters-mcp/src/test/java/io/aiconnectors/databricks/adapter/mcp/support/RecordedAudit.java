package io.aiconnectors.databricks.adapter.mcp.support;

import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.audit.Opening;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// An audit trail that keeps its records, or refuses to.
public final class RecordedAudit implements AuditTrail {
    public final List<Opening> openings = new CopyOnWriteArrayList<>();
    public final List<Closing> closings = new CopyOnWriteArrayList<>();
    public volatile boolean full;

    @Override
    public Opened open(Opening opening) {
        if (full) {
            return new Opened.Refused("full");
        }
        openings.add(opening);
        return new Opened.Recording(closings::add);
    }
}
