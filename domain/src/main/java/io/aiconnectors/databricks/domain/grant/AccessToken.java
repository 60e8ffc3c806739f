package io.aiconnectors.databricks.domain.grant;

import java.time.Instant;

/// What an access token of ours stands for.
public record AccessToken(Grant grant, Instant expiresAt) {}
