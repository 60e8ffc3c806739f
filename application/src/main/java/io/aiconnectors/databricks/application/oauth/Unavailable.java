package io.aiconnectors.databricks.application.oauth;

/// It cannot be said now: neither a yes nor a no. As far as is known nothing was used up, and the same request may be
/// sent again.
///
/// @param code a stable snake_case word for logs
public record Unavailable(String code) implements ExchangeResult, RevokeResult, RegisterResult {}
