package io.aiconnectors.databricks.domain.audit;

import java.util.function.Supplier;

/// Looks at no payload: of what was asked and answered, only what the audit itself says remains.
public record PayloadsNotKept() implements CallPayloads {
    @Override
    public Keeping keep(EventId id, Part part, Supplier<String> json) {
        return new Keeping.NotWanted();
    }
}
