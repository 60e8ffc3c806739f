package io.aiconnectors.databricks.domain.grant;

import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.time.Instant;

/// A consented authorization whose browser is on its way to Entra and back.
///
/// @param state    of the `state` that Entra gives back, which stands in no address of ours
/// @param browser  of the cookie that the consenting browser holds; no other browser may bring the answer
/// @param verifier of the PKCE leg towards Entra
/// @param round    0 for the first way, then one more for each claims challenge
public record PendingSignIn(
        Fingerprint state, Terms terms, Fingerprint browser, Secret verifier, int round, Instant expiresAt) {}
