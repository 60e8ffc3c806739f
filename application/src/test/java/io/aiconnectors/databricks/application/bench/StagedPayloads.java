package io.aiconnectors.databricks.application.bench;

import io.aiconnectors.databricks.domain.audit.CallPayloads;
import io.aiconnectors.databricks.domain.audit.EventId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Wants no payloads until told otherwise.
public final class StagedPayloads implements CallPayloads {
    private final Journal journal;
    private final List<String> kept = new ArrayList<>();
    private Keeping keeping = new Keeping.NotWanted();

    StagedPayloads(Journal journal) {
        this.journal = journal;
    }

    public void want() {
        keeping = new Keeping.Kept();
    }

    public void refuse() {
        keeping = new Keeping.Refused("disk_full");
    }

    /// Each as `event part json`.
    public List<String> kept() {
        return List.copyOf(kept);
    }

    @Override
    public Keeping keep(EventId id, Part part, Supplier<String> json) {
        return switch (keeping) {
            case Keeping.NotWanted none -> none;
            case Keeping.Refused refused -> refused;
            case Keeping.Kept done -> {
                journal.note("keep " + part.code());
                kept.add(id.value() + " " + part.code() + " " + json.get());
                yield done;
            }
        };
    }
}
