package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.audit.SecurityEvent.Kind;
import io.aiconnectors.databricks.domain.grant.AuthorizationCode;
import io.aiconnectors.databricks.domain.grant.CodeState;
import io.aiconnectors.databricks.domain.grant.Grant;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.grant.Revocation;
import io.aiconnectors.databricks.domain.grant.Standing;
import io.aiconnectors.databricks.domain.grant.Terms;
import io.aiconnectors.databricks.domain.grant.TokenKind;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.GrantId;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Gives the first tokens of a grant for its code, once (RFC 6749 §4.1.3, RFC 7636 §4.6).
final class CodeExchange {
    private final Grants grants;
    private final Renewal renewal;
    private final Issuing issuing;
    private final Endings endings;
    private final Journal journal;
    private final InstantSource clock;

    CodeExchange(
            Grants grants, Renewal renewal, Issuing issuing, Endings endings, Journal journal, InstantSource clock) {
        this.grants = grants;
        this.renewal = renewal;
        this.issuing = issuing;
        this.endings = endings;
        this.journal = journal;
        this.clock = clock;
    }

    ExchangeResult exchange(ClientId client, Parameters parameters) {
        var code = parameters.secret("code");
        if (code.isEmpty()) {
            return refused(client, OAuthError.INVALID_REQUEST, "The parameter code is missing.");
        }
        var verifier = parameters.secret("code_verifier");
        if (verifier.isEmpty()) {
            return refused(client, OAuthError.INVALID_REQUEST, "The parameter code_verifier is missing.");
        }
        if (!TokenKind.CODE.isShapeOf(code.get())) {
            return unknown(client);
        }
        return switch (grants.code(Fingerprint.of(code.get()))) {
            case Stored.Unavailable<CodeState>(var outage) -> new Unavailable(outage);
            case Stored.Answer<CodeState>(CodeState.Unknown()) -> unknown(client);
            case Stored.Answer<CodeState>(CodeState.Spent(var grant)) -> spent(client, grant);
            case Stored.Answer<CodeState>(CodeState.Open(var open)) ->
                withGrant(client, open.grant(), grant -> presented(client, grant, open, verifier.get(), parameters));
        };
    }

    /// Whoever has a code without being the client that began, or without what it began with, took it from somebody.
    private ExchangeResult presented(
            ClientId client, Grant grant, AuthorizationCode code, Secret verifier, Parameters parameters) {
        var terms = code.terms();
        if (!terms.client().id().equals(client)
                || !terms.challenge().isMetBy(verifier)
                || !isSameRedirect(terms, parameters)) {
            return endings.refuse(grant, Revocation.FOREIGN_CLIENT);
        }
        if (!parameters.all("resource").stream().allMatch(terms.resource().toString()::equals)) {
            return refused(client, OAuthError.INVALID_TARGET, "The code is for another resource.");
        }
        return switch (grant.standing()) {
            case Standing.Revoked _, Standing.Challenged _ -> unknown(client);
            case Standing.Good() -> clock.instant().isBefore(code.expiresAt()) ? lasting(grant, code) : unknown(client);
        };
    }

    /// OAuth 2.1 leaves it out of the token request, RFC 6749 wants the same text again.
    private static boolean isSameRedirect(Terms terms, Parameters parameters) {
        return parameters
                .one("redirect_uri")
                .filter(sent -> !sent.equals(terms.redirect().value()))
                .isEmpty();
    }

    private ExchangeResult lasting(Grant grant, AuthorizationCode code) {
        return switch (renewal.lasting(grant)) {
            case Renewal.Renewed.Unknown(var outage) -> new Unavailable(outage);
            case Renewal.Renewed.Over(var over, var why) -> endings.invalid(over, why);
            case Renewal.Renewed.Lasting(var lasting) -> redeem(lasting, code);
        };
    }

    private ExchangeResult redeem(Grant grant, AuthorizationCode code) {
        var tokens = issuing.pair(grant, clock.instant());
        return switch (grants.redeem(code, tokens)) {
            case Stored.Unavailable<Step>(var outage) -> new Unavailable(outage);
            case Stored.Answer<Step>(var step) ->
                switch (step) {
                    case DONE -> {
                        journal.note(Kind.TOKENS_ISSUED, grant, "");
                        yield issuing.issued(grant, tokens);
                    }
                    case LOST -> lost(grant, code);
                };
        };
    }

    /// Somebody was faster with the same code, or it came to an end meanwhile.
    private ExchangeResult lost(Grant grant, AuthorizationCode code) {
        return switch (grants.code(code.code())) {
            case Stored.Unavailable<CodeState>(var outage) -> new Unavailable(outage);
            case Stored.Answer<CodeState>(CodeState.Spent _) -> endings.refuse(grant, Revocation.CODE_REUSED);
            case Stored.Answer<CodeState>(CodeState.Open _), Stored.Answer<CodeState>(CodeState.Unknown _) ->
                unknown(grant.client());
        };
    }

    private ExchangeResult spent(ClientId client, GrantId id) {
        return withGrant(client, id, grant -> endings.refuse(grant, Revocation.CODE_REUSED));
    }

    private ExchangeResult withGrant(ClientId client, GrantId id, Function<Grant, ExchangeResult> next) {
        return switch (grants.find(id)) {
            case Stored.Unavailable<Optional<Grant>>(var outage) -> new Unavailable(outage);
            case Stored.Answer<Optional<Grant>>(var found) -> found.map(next).orElseGet(() -> unknown(client));
        };
    }

    private ExchangeResult unknown(ClientId client) {
        return refused(client, OAuthError.INVALID_GRANT, "The code is unknown, expired or used.");
    }

    private ExchangeResult refused(ClientId client, OAuthError error, String description) {
        journal.note(Kind.TOKEN_REFUSED, client, error.code());
        return new Refused(error, description);
    }
}
