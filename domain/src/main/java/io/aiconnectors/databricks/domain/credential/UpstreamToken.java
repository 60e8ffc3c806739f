package io.aiconnectors.databricks.domain.credential;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.time.Instant;

/// A Databricks token of the caller's own, and when it ends.
public record UpstreamToken(Secret value, Instant expiresAt) {}
