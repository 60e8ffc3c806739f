package io.aiconnectors.databricks.offender.time_and_chance_are_injected.adapter.entra;

import java.time.InstantSource;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class SourceOffender {
    public InstantSource take() {
        return InstantSource.system();
    }
}
