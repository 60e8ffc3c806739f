package io.aiconnectors.databricks.offender.time_and_chance_are_injected.adapter.entra;

import org.jspecify.annotations.NullMarked;

@NullMarked
public final class EnvironmentOffender {
    public String take() {
        return String.valueOf(System.getenv("HOME"));
    }
}
