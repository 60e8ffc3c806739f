package io.aiconnectors.databricks.sandbox.workspace.visit;

/// Verifies the tokens that are sent to a workspace: issuer, audience, expiry and signature.
@FunctionalInterface
public interface BearerTokens {
    TokenVerdict verify(String bearer);
}
