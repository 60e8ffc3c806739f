package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.domain.grant.Revocation;
import io.aiconnectors.databricks.domain.grant.Standing;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What is wrong with a grant: it ended for the reason that `revoked` names, or it waits with a challenge.
record StandingRecord(
        @Nullable String revoked,
        @Nullable Secret claims,
        @Nullable Instant until) {
    static @Nullable StandingRecord of(Standing standing) {
        return switch (standing) {
            case Standing.Good _ -> null;
            case Standing.Challenged(var challenge, var until) -> new StandingRecord(null, challenge.claims(), until);
            case Standing.Revoked(var why) -> new StandingRecord(why.code(), null, null);
        };
    }

    Standing standing() {
        if (claims != null && until != null) {
            return new Standing.Challenged(new ClaimsChallenge(claims), until);
        }
        return new Standing.Revoked(Arrays.stream(Revocation.values())
                .filter(why -> why.code().equals(revoked))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a reason to end a grant")));
    }
}
