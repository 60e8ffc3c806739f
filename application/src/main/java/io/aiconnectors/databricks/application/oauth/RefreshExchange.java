package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.audit.SecurityEvent.Kind;
import io.aiconnectors.databricks.domain.grant.Grant;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.grant.LastRotation;
import io.aiconnectors.databricks.domain.grant.RefreshToken;
import io.aiconnectors.databricks.domain.grant.Revocation;
import io.aiconnectors.databricks.domain.grant.Standing;
import io.aiconnectors.databricks.domain.grant.TokenKind;
import io.aiconnectors.databricks.domain.grant.TokenPair;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.InstantSource;
import java.util.Optional;

/// Gives new tokens for a refresh token, and replaces it (OAuth 2.1 §4.3.1).
///
/// A replaced token that is presented again was copied, and ends the grant. But assistants refresh from two addresses
/// at once, and lose answers on the way: for half a minute the token that was replaced last gets the same answer again.
final class RefreshExchange {
    private final Grants grants;
    private final Renewal renewal;
    private final Issuing issuing;
    private final Endings endings;
    private final Journal journal;
    private final InstantSource clock;

    RefreshExchange(
            Grants grants, Renewal renewal, Issuing issuing, Endings endings, Journal journal, InstantSource clock) {
        this.grants = grants;
        this.renewal = renewal;
        this.issuing = issuing;
        this.endings = endings;
        this.journal = journal;
        this.clock = clock;
    }

    ExchangeResult exchange(ClientId client, Parameters parameters) {
        var token = parameters.secret("refresh_token");
        if (token.isEmpty()) {
            return refused(client, OAuthError.INVALID_REQUEST, "The parameter refresh_token is missing.");
        }
        if (!TokenKind.REFRESH.isShapeOf(token.get())) {
            return unknown(client);
        }
        var request = new Request(client, Fingerprint.of(token.get()), parameters);
        return find(request, found -> presented(request, found));
    }

    private ExchangeResult find(Request request, Answering next) {
        return switch (grants.refresh(request.token())) {
            case Stored.Unavailable<Optional<RefreshToken>>(var outage) -> new Unavailable(outage);
            case Stored.Answer<Optional<RefreshToken>>(var found) ->
                found.map(next::answer).orElseGet(() -> unknown(request.client()));
        };
    }

    private ExchangeResult presented(Request request, RefreshToken token) {
        var grant = token.grant();
        if (grant.isRevoked() || !clock.instant().isBefore(grant.expiresAt())) {
            return endings.invalid(grant, "grant_ended");
        }
        if (!grant.client().equals(request.client())) {
            return endings.refuse(grant, Revocation.FOREIGN_CLIENT);
        }
        if (token.generation() == grant.generation()) {
            return asked(request, grant).orElseGet(() -> lasting(request, grant));
        }
        return repeatable(token)
                .map(answer -> asked(request, grant).orElseGet(() -> issuing.issued(grant, answer)))
                .orElseGet(() -> endings.refuse(grant, Revocation.REFRESH_REUSED));
    }

    /// The answer that the token already got, while it can still be meant to be got again.
    private Optional<TokenPair> repeatable(RefreshToken token) {
        return switch (token.grant().lastRotation()) {
            case LastRotation.Answered(var at, var answer)
            when token.generation() == token.grant().generation() - 1
                    && !clock.instant().isAfter(at.plus(Lifetimes.GRACE)) -> Optional.of(answer);
            case LastRotation.Answered _, LastRotation.None _ -> Optional.empty();
        };
    }

    /// What speaks against the request, though its token is right.
    private Optional<ExchangeResult> asked(Request request, Grant grant) {
        if (grant.standing() instanceof Standing.Challenged) {
            return Optional.of(endings.invalid(grant, "grant_challenged"));
        }
        var parameters = request.parameters();
        if (!parameters.all("resource").stream().allMatch(grant.resource().toString()::equals)) {
            return Optional.of(
                    refused(request.client(), OAuthError.INVALID_TARGET, "The refresh token is for another resource."));
        }
        return Scopes.isWider(parameters.one("scope"), grant.scopes())
                ? Optional.of(refused(
                        request.client(), OAuthError.INVALID_SCOPE, "More is asked for than the person granted."))
                : Optional.empty();
    }

    private ExchangeResult lasting(Request request, Grant grant) {
        return switch (renewal.lasting(grant)) {
            case Renewal.Renewed.Unknown(var outage) -> new Unavailable(outage);
            case Renewal.Renewed.Over(var over, var why) -> endings.invalid(over, why);
            case Renewal.Renewed.Lasting(var lasting) -> rotate(request, grant.with(lasting.upstream()));
        };
    }

    private ExchangeResult rotate(Request request, Grant grant) {
        var now = clock.instant();
        var tokens = issuing.pair(grant, now);
        return switch (grants.rotate(grant.id(), grant.generation(), now, tokens)) {
            case Stored.Unavailable<Step>(var outage) -> new Unavailable(outage);
            case Stored.Answer<Step>(var step) ->
                switch (step) {
                    case DONE -> {
                        journal.note(Kind.TOKENS_REFRESHED, grant, "");
                        yield issuing.issued(grant, tokens);
                    }
                    case LOST -> find(request, again -> second(request, grant.generation(), again));
                };
        };
    }

    /// Somebody else was faster with the same token, and its answer is the one to give; or the grant ended meanwhile.
    private ExchangeResult second(Request request, int before, RefreshToken again) {
        return again.grant().generation() == before && !again.grant().isRevoked()
                ? new Unavailable("rotation_lost")
                : presented(request, again);
    }

    private ExchangeResult unknown(ClientId client) {
        return refused(client, OAuthError.INVALID_GRANT, "The refresh token is unknown or expired.");
    }

    private ExchangeResult refused(ClientId client, OAuthError error, String description) {
        journal.note(Kind.TOKEN_REFUSED, client, error.code());
        return new Refused(error, description);
    }

    private record Request(ClientId client, Fingerprint token, Parameters parameters) {}

    @FunctionalInterface
    private interface Answering {
        ExchangeResult answer(RefreshToken token);
    }
}
