package io.aiconnectors.databricks.offender.secrets_are_revealed_in_adapters_alone.application;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class ReferenceOffender {
    public Function<Secret, String> tell() {
        return Secret::reveal;
    }
}
