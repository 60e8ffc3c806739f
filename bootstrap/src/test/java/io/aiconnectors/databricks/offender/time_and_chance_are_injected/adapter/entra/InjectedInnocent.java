package io.aiconnectors.databricks.offender.time_and_chance_are_injected.adapter.entra;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record InjectedInnocent(InstantSource clock) {
    Instant at() {
        return clock.instant();
    }
}
