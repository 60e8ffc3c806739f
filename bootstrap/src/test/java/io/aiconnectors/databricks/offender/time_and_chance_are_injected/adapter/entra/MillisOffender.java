package io.aiconnectors.databricks.offender.time_and_chance_are_injected.adapter.entra;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class MillisOffender {
    public long take() {
        return System.currentTimeMillis();
    }
}
