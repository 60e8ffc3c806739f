package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.client.ClientAuthentication;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.store.Stored;
import java.util.Optional;
import java.util.Set;

/// Finds out which client asks, and whether it is the one it says (RFC 6749 §2.3 and §3.2.1).
final class ClientCheck {
    private static final Set<String> SENT_ONCE = Set.of("client_id", "client_secret");

    private final Clients clients;

    ClientCheck(Clients clients) {
        this.clients = clients;
    }

    /// What came of it.
    sealed interface Checked {
        record Known(ClientId client) implements Checked {}

        /// It is not, or nobody can tell.
        ///
        /// @param client as it was given; empty where none was, or in two ways
        record Turned(Optional<ClientId> client, Refused away) implements Checked {}

        record Undecided(String code) implements Checked {}
    }

    Checked check(Parameters parameters, ClientProof proof) {
        var misused = parameters.misused(SENT_ONCE);
        if (misused.isPresent()) {
            return malformed("The parameter " + misused.get() + " is sent twice or too long.");
        }
        var named = parameters.one("client_id").filter(id -> !id.isBlank()).map(ClientId::new);
        var secret = parameters.secret("client_secret");
        return switch (proof) {
            case ClientProof.Unreadable() -> unknown(Optional.empty());
            case ClientProof.None() -> named.map(id -> prove(id, secret)).orElseGet(() -> unknown(Optional.empty()));
            case ClientProof.Basic(var id, var password) -> {
                if (secret.isPresent()
                        || named.filter(other -> !other.equals(id)).isPresent()) {
                    yield malformed("The client authenticates in two ways.");
                }
                yield prove(id, Optional.of(password));
            }
        };
    }

    private Checked prove(ClientId id, Optional<Secret> secret) {
        return switch (clients.authentication(id)) {
            case Stored.Unavailable<Optional<ClientAuthentication>>(var code) -> new Checked.Undecided(code);
            case Stored.Answer<Optional<ClientAuthentication>>(var known) ->
                known.filter(authentication -> isMet(authentication, secret))
                        .<Checked>map(_ -> new Checked.Known(id))
                        .orElseGet(() -> unknown(Optional.of(id)));
        };
    }

    /// A public client may send whatever it believes its secret to be; there is nothing to hold it against.
    private static boolean isMet(ClientAuthentication authentication, Optional<Secret> secret) {
        return switch (authentication) {
            case ClientAuthentication.Public() -> true;
            case ClientAuthentication.SharedSecret(var value) ->
                secret.filter(value::equals).isPresent();
        };
    }

    private static Checked unknown(Optional<ClientId> id) {
        return new Checked.Turned(id, new Refused(OAuthError.INVALID_CLIENT, "The client is not known here."));
    }

    private static Checked malformed(String description) {
        return new Checked.Turned(Optional.empty(), new Refused(OAuthError.INVALID_REQUEST, description));
    }
}
