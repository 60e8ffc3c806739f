package io.aiconnectors.databricks.domain.grant;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.time.Instant;

/// Tokens of ours as the client gets them. The store keeps their fingerprints to find them by, and the pair itself
/// encrypted for as long as the answer to a refresh may have to be repeated.
public record TokenPair(Secret access, Instant accessExpiresAt, Secret refresh, Instant refreshExpiresAt) {}
