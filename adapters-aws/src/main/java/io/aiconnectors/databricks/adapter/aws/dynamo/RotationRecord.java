package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.domain.grant.LastRotation;
import io.aiconnectors.databricks.domain.grant.TokenPair;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The answer to the rotation before now.
record RotationRecord(Instant at, Secret access, Instant accessExpiresAt, Secret refresh, Instant refreshExpiresAt) {
    static @Nullable RotationRecord of(LastRotation rotation) {
        return switch (rotation) {
            case LastRotation.None _ -> null;
            case LastRotation.Answered(var at, TokenPair(var access, var accessEnd, var refresh, var refreshEnd)) ->
                new RotationRecord(at, access, accessEnd, refresh, refreshEnd);
        };
    }

    LastRotation rotation() {
        return new LastRotation.Answered(at, new TokenPair(access, accessExpiresAt, refresh, refreshExpiresAt));
    }
}
