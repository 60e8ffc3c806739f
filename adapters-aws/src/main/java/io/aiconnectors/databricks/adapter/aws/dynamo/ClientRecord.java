package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.ClientAuthentication;
import io.aiconnectors.databricks.domain.client.ClientOrigin;
import io.aiconnectors.databricks.domain.client.RedirectUri;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A client. A configured one has neither a document nor an end; a public one has no secret.
record ClientRecord(
        String id,
        String name,
        List<String> redirectUris,
        @Nullable String document,
        @Nullable Instant expiresAt,
        @Nullable Secret secret) {
    static ClientRecord of(Client client) {
        return new ClientRecord(
                client.id().value(),
                client.name(),
                client.redirectUris().stream().map(RedirectUri::value).toList(),
                switch (client.origin()) {
                    case ClientOrigin.Document(var document) -> document.value();
                    case ClientOrigin.Configured _, ClientOrigin.Registered _ -> null;
                },
                switch (client.origin()) {
                    case ClientOrigin.Registered(var expiresAt) -> expiresAt;
                    case ClientOrigin.Configured _, ClientOrigin.Document _ -> null;
                },
                switch (client.authentication()) {
                    case ClientAuthentication.SharedSecret(var secret) -> secret;
                    case ClientAuthentication.Public _ -> null;
                });
    }

    ClientRecord prolonged(Instant until) {
        return new ClientRecord(id, name, redirectUris, document, until, secret);
    }

    Client client() {
        return new Client(
                new ClientId(id),
                name,
                redirectUris.stream().map(RedirectUri::new).toList(),
                origin(),
                secret == null ? new ClientAuthentication.Public() : new ClientAuthentication.SharedSecret(secret));
    }

    private ClientOrigin origin() {
        if (document != null) {
            return new ClientOrigin.Document(new Fingerprint(document));
        }
        return expiresAt == null ? new ClientOrigin.Configured() : new ClientOrigin.Registered(expiresAt);
    }
}
