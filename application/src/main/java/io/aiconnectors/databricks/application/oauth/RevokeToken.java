package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.audit.SecurityEvent.Kind;
import io.aiconnectors.databricks.domain.audit.SecurityEvents;
import io.aiconnectors.databricks.domain.grant.AccessToken;
import io.aiconnectors.databricks.domain.grant.Grant;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.grant.RefreshToken;
import io.aiconnectors.databricks.domain.grant.Revocation;
import io.aiconnectors.databricks.domain.grant.TokenKind;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// Ends the grant that a token stands for, whichever of its tokens that is (RFC 7009).
///
/// A token in the hands of another client than it was issued to is ended all the same: that is the one thing which
/// somebody who should not have it may do with it.
public final class RevokeToken {
    private static final Set<String> SENT_ONCE = Set.of("token", "token_type_hint");

    private final ClientCheck check;
    private final Grants grants;
    private final Endings endings;
    private final Journal journal;

    public RevokeToken(Clients clients, Grants grants, SecurityEvents events, InstantSource clock) {
        this.check = new ClientCheck(clients);
        this.grants = grants;
        this.journal = new Journal(events, clock);
        this.endings = new Endings(grants, journal);
    }

    /// Answers one request.
    public RevokeResult revoke(Parameters parameters, ClientProof proof) {
        return switch (check.check(parameters, proof)) {
            case ClientCheck.Checked.Undecided(var code) -> new Unavailable(code);
            case ClientCheck.Checked.Turned(var id, var refused) -> {
                id.ifPresent(client ->
                        journal.note(Kind.TOKEN_REFUSED, client, refused.error().code()));
                yield refused;
            }
            case ClientCheck.Checked.Known(var client) -> revoke(client, parameters);
        };
    }

    private RevokeResult revoke(ClientId client, Parameters parameters) {
        var token = parameters.secret("token");
        if (token.isEmpty() || parameters.misused(SENT_ONCE).isPresent()) {
            return new Refused(OAuthError.INVALID_REQUEST, "One token has to be sent, once.");
        }
        return switch (grantOf(token.get())) {
            case Stored.Unavailable<Optional<Grant>>(var code) -> new Unavailable(code);
            case Stored.Answer<Optional<Grant>>(var found) ->
                found.map(grant -> end(client, grant)).orElseGet(Revoked::new);
        };
    }

    private Stored<Optional<Grant>> grantOf(Secret token) {
        var fingerprint = Fingerprint.of(token);
        if (TokenKind.REFRESH.isShapeOf(token)) {
            return grants.refresh(fingerprint).map(found -> found.map(RefreshToken::grant));
        }
        return TokenKind.ACCESS.isShapeOf(token)
                ? grants.access(fingerprint).map(found -> found.map(AccessToken::grant))
                : Stored.answer(Optional.empty());
    }

    private RevokeResult end(ClientId client, Grant grant) {
        var why = grant.client().equals(client) ? Revocation.BY_CLIENT : Revocation.FOREIGN_CLIENT;
        return switch (endings.end(grant, why)) {
            case Stored.Unavailable<Step>(var code) -> new Unavailable(code);
            case Stored.Answer<Step> _ -> new Revoked();
        };
    }
}
