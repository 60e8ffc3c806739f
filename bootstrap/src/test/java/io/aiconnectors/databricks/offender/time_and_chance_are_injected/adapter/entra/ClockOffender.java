package io.aiconnectors.databricks.offender.time_and_chance_are_injected.adapter.entra;

import java.time.Clock;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class ClockOffender {
    public Clock take() {
        return Clock.systemUTC();
    }
}
