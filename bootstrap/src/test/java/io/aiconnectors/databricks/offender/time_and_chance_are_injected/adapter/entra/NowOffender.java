package io.aiconnectors.databricks.offender.time_and_chance_are_injected.adapter.entra;

import java.time.Instant;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class NowOffender {
    public Instant take() {
        return Instant.now();
    }
}
