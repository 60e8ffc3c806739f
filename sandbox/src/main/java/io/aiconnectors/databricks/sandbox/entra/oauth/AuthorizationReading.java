package io.aiconnectors.databricks.sandbox.entra.oauth;

import java.util.Optional;

/// What came of reading a request to `/authorize`.
sealed interface AuthorizationReading
        permits AuthorizationRequest, AuthorizationReading.Back, AuthorizationReading.Page {
    /// An error for the application, told by redirect; the redirect URI is a registered one.
    record Back(String redirectUri, Optional<String> state, AadError error) implements AuthorizationReading {}

    /// An error for the person alone, since nobody can be trusted with a redirect (RFC 6749 §4.1.2.1).
    record Page(AadError error) implements AuthorizationReading {}
}
