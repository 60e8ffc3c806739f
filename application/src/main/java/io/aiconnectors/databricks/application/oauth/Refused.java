package io.aiconnectors.databricks.application.oauth;

/// The client does not get what it asked for.
///
/// @param description a sentence for developers, of plain ASCII and nothing that came from outside
public record Refused(OAuthError error, String description) implements ExchangeResult, RevokeResult, RegisterResult {}
