package io.aiconnectors.databricks.offender.time_and_chance_are_injected.adapter.entra;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class ThreadRandomOffender {
    public long take() {
        return ThreadLocalRandom.current().nextLong();
    }
}
