package io.aiconnectors.databricks.application.bench;

import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.audit.Opening;
import java.util.ArrayList;
import java.util.List;

/// An audit trail that keeps what it is given, until told to refuse.
public final class StagedAudit implements AuditTrail {
    private final Journal journal;
    private final List<Opening> openings = new ArrayList<>();
    private final List<Closing> closings = new ArrayList<>();
    private final List<String> unrecorded = new ArrayList<>();
    private boolean refusing;

    StagedAudit(Journal journal) {
        this.journal = journal;
    }

    public void refuse() {
        refusing = true;
    }

    public List<Opening> openings() {
        return List.copyOf(openings);
    }

    public List<Closing> closings() {
        return List.copyOf(closings);
    }

    @Override
    public Opened open(Opening opening) {
        journal.note("open " + opening.tool());
        openings.add(opening);
        return refusing ? new Opened.Refused("disk_full") : new Opened.Recording(this::close);
    }

    @Override
    public void unrecorded(Opening opening, Closing closing) {
        unrecorded.add(opening.id().value() + ' ' + opening.tool() + ' ' + closing.outcome());
    }

    /// Each as event, tool and outcome.
    public List<String> unrecorded() {
        return List.copyOf(unrecorded);
    }

    private void close(Closing closing) {
        journal.note("close " + closing.outcome());
        closings.add(closing);
    }
}
