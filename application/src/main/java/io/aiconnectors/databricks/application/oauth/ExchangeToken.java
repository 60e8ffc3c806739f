package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.application.time.Pause;
import io.aiconnectors.databricks.domain.audit.SecurityEvent.Kind;
import io.aiconnectors.databricks.domain.audit.SecurityEvents;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.signin.IdentityProvider;
import java.time.InstantSource;
import java.util.Set;

/// Gives tokens for a code or a refresh token (RFC 6749 §4.1.3 and §6).
public final class ExchangeToken {
    private static final Set<String> SENT_ONCE =
            Set.of("grant_type", "code", "code_verifier", "redirect_uri", "refresh_token", "scope");

    private final ClientCheck check;
    private final Clients clients;
    private final CodeExchange codes;
    private final RefreshExchange refreshes;
    private final Journal journal;

    public ExchangeToken(
            OAuthSettings settings,
            Clients clients,
            Grants grants,
            IdentityProvider entra,
            Mint mint,
            SecurityEvents events,
            InstantSource clock,
            Pause pause) {
        this.check = new ClientCheck(clients);
        this.clients = clients;
        this.journal = new Journal(events, clock);
        var endings = new Endings(grants, journal);
        var renewal = new Renewal(grants, entra, endings, journal, clock, pause);
        var issuing = new Issuing(settings, mint, clock);
        this.codes = new CodeExchange(grants, renewal, issuing, endings, journal, clock);
        this.refreshes = new RefreshExchange(grants, renewal, issuing, endings, journal, clock);
    }

    /// Answers one request.
    public ExchangeResult exchange(Parameters parameters, ClientProof proof) {
        return switch (check.check(parameters, proof)) {
            case ClientCheck.Checked.Undecided(var code) -> new Unavailable(code);
            case ClientCheck.Checked.Turned(var id, var refused) -> {
                id.ifPresentOrElse(
                        client -> journal.note(
                                Kind.TOKEN_REFUSED, client, refused.error().code()),
                        () -> journal.note(Kind.TOKEN_REFUSED, refused.error().code()));
                yield refused;
            }
            case ClientCheck.Checked.Known(var client) -> answer(client, parameters);
        };
    }

    private ExchangeResult answer(ClientId client, Parameters parameters) {
        var result = parameters
                .misused(SENT_ONCE)
                .map(name -> malformed(client, "The parameter " + name + " is sent twice or too long."))
                .orElseGet(() -> granted(client, parameters));
        if (result instanceof Issued) {
            clients.used(client);
        }
        return result;
    }

    private ExchangeResult granted(ClientId client, Parameters parameters) {
        return switch (parameters.one("grant_type").orElse("")) {
            case "authorization_code" -> codes.exchange(client, parameters);
            case "refresh_token" -> refreshes.exchange(client, parameters);
            case "" -> malformed(client, "The parameter grant_type is missing.");
            default -> {
                journal.note(Kind.TOKEN_REFUSED, client, OAuthError.UNSUPPORTED_GRANT_TYPE.code());
                yield new Refused(OAuthError.UNSUPPORTED_GRANT_TYPE, "Tokens are given for a code or a refresh token.");
            }
        };
    }

    private ExchangeResult malformed(ClientId client, String description) {
        journal.note(Kind.TOKEN_REFUSED, client, OAuthError.INVALID_REQUEST.code());
        return new Refused(OAuthError.INVALID_REQUEST, description);
    }
}
