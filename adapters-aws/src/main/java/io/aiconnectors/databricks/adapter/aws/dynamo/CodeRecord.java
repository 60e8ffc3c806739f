package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.domain.grant.AuthorizationCode;
import io.aiconnectors.databricks.domain.grant.CodeState;
import io.aiconnectors.databricks.domain.identity.GrantId;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A code: its grant, and what it was issued for until it is redeemed.
record CodeRecord(String grant, @Nullable TermsRecord terms, Instant expiresAt) {
    private static final Duration KNOWN_AFTERWARDS = Duration.ofMinutes(10);

    static CodeRecord of(AuthorizationCode code) {
        return new CodeRecord(code.grant().value(), TermsRecord.of(code.terms()), code.expiresAt());
    }

    CodeRecord spent() {
        return new CodeRecord(grant, null, expiresAt);
    }

    /// Until when a second redemption is noticed.
    Instant knownUntil() {
        return expiresAt.plus(KNOWN_AFTERWARDS);
    }

    /// What the code is, as far as it says so itself.
    CodeState state(Fingerprint code, Instant now) {
        if (terms == null) {
            return new CodeState.Spent(new GrantId(grant));
        }
        return now.isBefore(expiresAt)
                ? new CodeState.Open(new AuthorizationCode(code, new GrantId(grant), terms.terms(), expiresAt))
                : new CodeState.Unknown();
    }
}
