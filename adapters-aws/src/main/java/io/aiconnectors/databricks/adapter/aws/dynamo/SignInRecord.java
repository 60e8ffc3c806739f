package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.domain.grant.PendingSignIn;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.time.Instant;

/// A sign-in whose browser is at Entra.
record SignInRecord(TermsRecord terms, String browser, Secret verifier, int round, Instant expiresAt) {
    static SignInRecord of(PendingSignIn signIn) {
        return new SignInRecord(
                TermsRecord.of(signIn.terms()),
                signIn.browser().value(),
                signIn.verifier(),
                signIn.round(),
                signIn.expiresAt());
    }

    PendingSignIn signIn(Fingerprint state) {
        return new PendingSignIn(state, terms.terms(), new Fingerprint(browser), verifier, round, expiresAt);
    }
}
