package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.audit.SecurityEvent.Kind;
import io.aiconnectors.databricks.domain.audit.SecurityEvents;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.grant.PendingSignIn;
import io.aiconnectors.databricks.domain.grant.SignIns;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import io.aiconnectors.databricks.domain.signin.IdentityProvider;
import io.aiconnectors.databricks.domain.signin.SignInResult;
import io.aiconnectors.databricks.domain.signin.UpstreamSession;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Takes the browser that comes back from Entra (RFC 6749 §4.1.2).
///
/// Whatever stands in the way of using Databricks on the person's behalf is met here, while they are still there to do
/// something about it; an assistant could tell them of none of it later.
public final class FinishSignIn {
    private static final Set<String> SENT_ONCE = Set.of("code", "error", "state");
    /// How often the browser is sent back since Entra wants more.
    private static final int ROUNDS = 2;

    private final SignIns signIns;
    private final IdentityProvider entra;
    private final WayToEntra way;
    private final GrantOpening opening;
    private final Returns returns;
    private final Journal journal;
    private final InstantSource clock;

    public FinishSignIn(
            OAuthSettings settings,
            SignIns signIns,
            Grants grants,
            IdentityProvider entra,
            Mint mint,
            SecurityEvents events,
            InstantSource clock) {
        this.signIns = signIns;
        this.entra = entra;
        this.returns = new Returns(settings);
        this.way = new WayToEntra(grants, entra, mint, returns, clock);
        this.journal = new Journal(events, clock);
        this.opening = new GrantOpening(grants, mint, returns, journal, clock);
        this.clock = clock;
    }

    /// Finishes the sign-in that `state` belongs to, if this is the browser that began it. It is taken out before
    /// anything is looked at, so that there is no second try.
    ///
    /// @param browsers the values of every cookie of the name, of which one has to be right
    public Onward finish(Parameters parameters, List<Secret> browsers) {
        var misused = parameters.misused(SENT_ONCE);
        if (misused.isPresent()) {
            return malformed(misused.get());
        }
        var state = parameters.secret("state");
        if (state.isEmpty()) {
            return malformed("state");
        }
        return switch (signIns.take(Fingerprint.of(state.get()))) {
            case Stored.Unavailable<Optional<PendingSignIn>> _ -> lost(Problem.STORE_UNAVAILABLE);
            case Stored.Answer<Optional<PendingSignIn>>(var found) ->
                found.filter(pending -> clock.instant().isBefore(pending.expiresAt()))
                        .map(pending -> taken(pending, parameters, browsers))
                        .orElseGet(() -> lost(Problem.EXPIRED_OR_USED));
        };
    }

    /// A browser without the cookie is led nowhere: it is one that somebody else wants signed in.
    private Onward taken(PendingSignIn pending, Parameters parameters, List<Secret> browsers) {
        return browsers.stream()
                .filter(browser -> Fingerprint.of(browser).equals(pending.browser()))
                .findFirst()
                .map(browser -> returned(pending, browser, parameters))
                .orElseGet(() -> lost(Problem.OTHER_BROWSER));
    }

    private Onward returned(PendingSignIn pending, Secret browser, Parameters parameters) {
        var error = parameters.one("error");
        if (error.isPresent()) {
            return turnedAway(pending, error.get());
        }
        return parameters
                .secret("code")
                .map(code -> settle(
                        entra.redeem(code, pending.verifier()),
                        pending,
                        browser,
                        session -> settle(
                                entra.probe(session),
                                pending,
                                browser,
                                proven -> opening.open(pending.terms(), proven))))
                .orElseGet(() -> malformed("code"));
    }

    /// A person who says no at Entra says no to the client.
    private Onward turnedAway(PendingSignIn pending, String error) {
        if (error.equals("access_denied")) {
            journal.note(Kind.SIGN_IN_FAILED, pending.terms().client().id(), error);
            return returns.refuse(pending.terms(), OAuthError.ACCESS_DENIED, "The sign-in was cancelled.");
        }
        return failed(pending, EntraTroubles.of(error));
    }

    private Onward settle(
            SignInResult result, PendingSignIn pending, Secret browser, Function<UpstreamSession, Onward> next) {
        return switch (result) {
            case SignInResult.SignedIn(var session) -> next.apply(session);
            case SignInResult.Challenged(var claims) -> again(pending, browser, claims);
            case SignInResult.Failed(var fault) -> failed(pending, EntraTroubles.of(fault.kind()));
        };
    }

    private Onward again(PendingSignIn pending, Secret browser, ClaimsChallenge claims) {
        return pending.round() < ROUNDS
                ? way.again(pending, browser, claims, signIns::send)
                : failed(pending, Problem.STEP_UP_FAILED);
    }

    private Onward failed(PendingSignIn pending, Problem problem) {
        journal.note(Kind.SIGN_IN_FAILED, pending.terms().client().id(), problem.code());
        return returns.explain(pending.terms(), problem);
    }

    private Onward malformed(String parameter) {
        journal.note(Kind.SIGN_IN_FAILED, Problem.MALFORMED_REQUEST.code());
        return ShowProblem.malformed(parameter);
    }

    private Onward lost(Problem problem) {
        journal.note(Kind.SIGN_IN_FAILED, problem.code());
        return ShowProblem.of(problem);
    }
}
