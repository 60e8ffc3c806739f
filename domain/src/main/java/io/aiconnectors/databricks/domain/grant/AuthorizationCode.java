package io.aiconnectors.databricks.domain.grant;

import io.aiconnectors.databricks.domain.identity.GrantId;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import java.time.Instant;

/// A code that stands for a grant until it is redeemed (RFC 6749 §4.1.2): once, by its client, within a minute.
public record AuthorizationCode(Fingerprint code, GrantId grant, Terms terms, Instant expiresAt) {}
