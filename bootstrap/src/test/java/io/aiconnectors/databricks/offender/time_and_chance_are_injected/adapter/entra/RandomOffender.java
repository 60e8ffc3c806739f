package io.aiconnectors.databricks.offender.time_and_chance_are_injected.adapter.entra;

import java.security.SecureRandom;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class RandomOffender {
    public SecureRandom take() {
        return new SecureRandom();
    }
}
