package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.adapter.entra.settings.EntraCredential;
import io.aiconnectors.databricks.bootstrap.settings.ConfiguredClient;
import io.aiconnectors.databricks.bootstrap.settings.CredentialSource;
import io.aiconnectors.databricks.bootstrap.settings.SecretSource;
import io.aiconnectors.databricks.bootstrap.settings.Settings;
import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.ClientAuthentication;
import io.aiconnectors.databricks.domain.client.ClientOrigin;
import io.aiconnectors.databricks.domain.client.RedirectUri;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/// The secrets, as they were given or made at random.
record Secrets(
        EntraCredential entraCredential,
        Secret cursorKey,
        Secret policyEngineToken,
        Secret cookieKey,
        List<Client> clients) {
    private static final int KEY_BYTES = 32;

    /// Fetches them.
    ///
    /// @throws StartRefused             if one is not what it is meant to be
    /// @throws IllegalArgumentException if the certificate cannot be used; the message names setting and fix
    static Secrets fetch(Settings settings, Secret policyEngineToken) {
        return new Secrets(
                credential(settings.entra().credential()),
                key("CONNECTOR_CURSOR_KEY", fetch(settings.cursorKey())),
                policyEngineToken,
                key("OAUTH_COOKIE_KEY", fetch(settings.signIn().cookieKey())),
                settings.signIn().clients().stream().map(Secrets::client).toList());
    }

    /// @throws StartRefused if its redirect URIs or its secret are none
    static Client client(ConfiguredClient configured) {
        try {
            return new Client(
                    new ClientId(configured.id()),
                    configured.name(),
                    configured.redirectUris().stream().map(RedirectUri::new).toList(),
                    new ClientOrigin.Configured(),
                    configured
                            .credential()
                            .<ClientAuthentication>map(source -> new ClientAuthentication.SharedSecret(fetch(source)))
                            .orElseGet(ClientAuthentication.Public::new));
        } catch (IllegalArgumentException wrong) {
            throw refused("OAUTH_CLIENTS", "has a client that cannot be one: " + wrong.getMessage());
        }
    }

    static EntraCredential credential(CredentialSource source) {
        return switch (source) {
            case CredentialSource.ClientSecret(var secret) -> new EntraCredential.ClientSecret(fetch(secret));
            case CredentialSource.Certificate(var file) -> EntraCredential.certificate(file);
            case CredentialSource.Federated(var file) -> new EntraCredential.Federated(file);
        };
    }

    /// What was given, or a fresh one.
    static Secret fetch(SecretSource source) {
        return switch (source) {
            case SecretSource.Given(var value) -> value;
            case SecretSource.Fresh() -> fresh();
        };
    }

    static Secret key(String setting, Secret key) {
        try {
            if (Base64.getDecoder().decode(key.reveal()).length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below, together with keys of another length.
        }
        throw refused(setting, "is not a key. Set it to " + KEY_BYTES + " random bytes in Base64");
    }

    private static Secret fresh() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Secret.of(Base64.getEncoder().encodeToString(key));
    }

    private static StartRefused refused(String setting, String what) {
        return new StartRefused(setting + ": " + what);
    }
}
