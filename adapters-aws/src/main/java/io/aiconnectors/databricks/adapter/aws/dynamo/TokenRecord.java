package io.aiconnectors.databricks.adapter.aws.dynamo;

import java.time.Instant;

/// An access or a refresh token: the grant that it stands for.
record TokenRecord(String grant, int generation, Instant expiresAt) {}
