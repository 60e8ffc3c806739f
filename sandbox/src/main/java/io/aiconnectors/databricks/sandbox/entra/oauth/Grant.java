package io.aiconnectors.databricks.sandbox.entra.oauth;

/// One grant type of the token endpoint; the client has been authenticated before.
@FunctionalInterface
interface Grant {
    TokenAnswer redeem(Form form);
}
