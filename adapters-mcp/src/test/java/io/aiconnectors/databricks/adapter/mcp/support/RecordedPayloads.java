package io.aiconnectors.databricks.adapter.mcp.support;

import io.aiconnectors.databricks.domain.audit.CallPayloads;
import io.aiconnectors.databricks.domain.audit.EventId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/// Keeps the payloads of calls.
public final class RecordedPayloads implements CallPayloads {
    public final List<String> arguments = new CopyOnWriteArrayList<>();
    public final List<String> answers = new CopyOnWriteArrayList<>();

    @Override
    public Keeping keep(EventId id, Part part, Supplier<String> json) {
        switch (part) {
            case ARGUMENTS -> arguments.add(json.get());
            case ANSWER -> answers.add(json.get());
        }
        return new Keeping.Kept();
    }
}
