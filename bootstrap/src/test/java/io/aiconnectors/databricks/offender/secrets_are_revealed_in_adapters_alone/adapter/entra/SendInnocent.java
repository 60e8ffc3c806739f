package io.aiconnectors.databricks.offender.secrets_are_revealed_in_adapters_alone.adapter.entra;

import io.aiconnectors.databricks.domain.secret.Secret;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class SendInnocent {
    public String header(Secret hush) {
        return "Bearer " + hush.reveal();
    }
}
