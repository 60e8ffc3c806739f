package io.aiconnectors.databricks.offender.time_and_chance_are_injected.adapter.entra;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class NowReferenceOffender {
    public Supplier<Instant> take() {
        return Instant::now;
    }
}
