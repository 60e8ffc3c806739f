package io.aiconnectors.databricks.application.oauth;

/// The token is of no use any more, if it ever was: one that is not known is answered like any other (RFC 7009 §2.2).
public record Revoked() implements RevokeResult {}
