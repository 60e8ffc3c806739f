package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.secret.Secret;

/// What a client is told through the browser (RFC 6749 §4.1.2).
public sealed interface Answer {
    /// The person granted it.
    record Code(Secret code) implements Answer {}

    /// They did not, or something stood in the way.
    ///
    /// @param description a sentence for developers, of plain ASCII and nothing that came from outside
    record Failure(OAuthError error, String description) implements Answer {}
}
