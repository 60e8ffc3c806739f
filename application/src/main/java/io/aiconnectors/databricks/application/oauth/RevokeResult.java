package io.aiconnectors.databricks.application.oauth;

/// What comes of asking to revoke a token (RFC 7009).
public sealed interface RevokeResult permits Revoked, Refused, Unavailable {}
