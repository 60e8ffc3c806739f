package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.ClientOrigin;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.grant.PendingSignIn;
import io.aiconnectors.databricks.domain.grant.Terms;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import io.aiconnectors.databricks.domain.signin.IdentityProvider;
import io.aiconnectors.databricks.domain.signin.SignInRequest;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Sends browsers to Entra, each time with a `state` and a verifier that were never used before.
final class WayToEntra {
    private final Grants grants;
    private final IdentityProvider entra;
    private final Mint mint;
    private final Returns returns;
    private final InstantSource clock;

    WayToEntra(Grants grants, IdentityProvider entra, Mint mint, Returns returns, InstantSource clock) {
        this.grants = grants;
        this.entra = entra;
        this.mint = mint;
        this.returns = returns;
        this.clock = clock;
    }

    /// The first way, right after the consent; what Entra lately asked for is said at once.
    ///
    /// @param keep the one step by which the sign-in comes to be
    Onward leave(Terms terms, Function<PendingSignIn, Stored<Step>> keep) {
        return switch (askedFor(terms.client())) {
            case Stored.Unavailable<Optional<ClaimsChallenge>> _ -> returns.explain(terms, Problem.STORE_UNAVAILABLE);
            case Stored.Answer<Optional<ClaimsChallenge>>(var claims) ->
                send(terms, mint.nonce(), 0, claims.stream().toList(), keep);
        };
    }

    /// Another way for the same browser, since Entra wants more.
    Onward again(
            PendingSignIn before, Secret browser, ClaimsChallenge claims, Function<PendingSignIn, Stored<Step>> keep) {
        return send(before.terms(), browser, before.round() + 1, List.of(claims), keep);
    }

    /// A client that registered itself is one person's, or nearly so. One with a document is everybody's: of whom
    /// Entra wants more, is found out when they are back.
    private Stored<Optional<ClaimsChallenge>> askedFor(Client client) {
        return switch (client.origin()) {
            case ClientOrigin.Registered _ -> grants.challengeOf(client.id());
            case ClientOrigin.Configured _, ClientOrigin.Document _ -> Stored.answer(Optional.empty());
        };
    }

    private Onward send(
            Terms terms,
            Secret browser,
            int round,
            List<ClaimsChallenge> claims,
            Function<PendingSignIn, Stored<Step>> keep) {
        var state = mint.nonce();
        var verifier = mint.nonce();
        var pending = new PendingSignIn(
                Fingerprint.of(state),
                terms,
                Fingerprint.of(browser),
                verifier,
                round,
                clock.instant().plus(Lifetimes.SIGN_IN));
        return switch (keep.apply(pending)) {
            case Stored.Unavailable<Step> _ -> returns.explain(terms, Problem.STORE_UNAVAILABLE);
            case Stored.Answer<Step>(var step) ->
                switch (step) {
                    case DONE ->
                        new SendToEntra(
                                entra.signIn(new SignInRequest(state, verifier, claims)), browser, Approval.of(terms));
                    case LOST -> ShowProblem.of(Problem.EXPIRED_OR_USED);
                };
        };
    }
}
