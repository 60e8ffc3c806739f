package io.aiconnectors.databricks.domain.grant;

import io.aiconnectors.databricks.domain.secret.Fingerprint;
import java.time.Instant;

/// An authorization request that waits for the person's consent.
///
/// @param id of the random id that stands in the consent page's address
public record PendingAuthorization(Fingerprint id, Terms terms, Instant expiresAt) {}
