package io.aiconnectors.databricks.offender.secrets_are_revealed_in_adapters_alone.application;

import io.aiconnectors.databricks.domain.secret.Secret;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class RevealOffender {
    public String tell(Secret hush) {
        return hush.reveal();
    }
}
