package io.aiconnectors.databricks.offender.time_and_chance_are_injected.bootstrap;

import java.time.InstantSource;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class WiringInnocent {
    public InstantSource take() {
        return InstantSource.system();
    }
}
