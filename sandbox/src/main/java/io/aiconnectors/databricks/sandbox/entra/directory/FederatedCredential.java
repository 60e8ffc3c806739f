package io.aiconnectors.databricks.sandbox.entra.directory;

import java.security.PublicKey;

/// Whose tokens the registration takes in place of a credential of its own (workload identity federation): of this
/// issuer, for this subject, for [#AUDIENCE], signed with this key. Entra would fetch the key from the issuer.
public record FederatedCredential(String issuer, String subject, PublicKey key) {
    public static final String AUDIENCE = "api://AzureADTokenExchange";
}
