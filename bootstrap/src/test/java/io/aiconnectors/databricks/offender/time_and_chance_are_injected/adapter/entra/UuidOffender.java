package io.aiconnectors.databricks.offender.time_and_chance_are_injected.adapter.entra;

import java.util.UUID;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class UuidOffender {
    public UUID take() {
        return UUID.randomUUID();
    }
}
