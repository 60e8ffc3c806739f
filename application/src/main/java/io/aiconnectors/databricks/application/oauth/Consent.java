package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.audit.SecurityEvent.Kind;
import io.aiconnectors.databricks.domain.audit.SecurityEvents;
import io.aiconnectors.databricks.domain.client.RedirectRules;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.grant.PendingAuthorization;
import io.aiconnectors.databricks.domain.grant.SignIns;
import io.aiconnectors.databricks.domain.grant.Terms;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.IdentityProvider;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Asks a person whether a client may act for them. Entra is not reached before they agree, and they decide once.
public final class Consent {
    private final RedirectRules redirects;
    private final SignIns signIns;
    private final WayToEntra entra;
    private final Returns returns;
    private final Journal journal;
    private final InstantSource clock;

    public Consent(
            OAuthSettings settings,
            SignIns signIns,
            Grants grants,
            IdentityProvider entra,
            Mint mint,
            SecurityEvents events,
            InstantSource clock) {
        this.redirects = settings.redirects();
        this.signIns = signIns;
        this.returns = new Returns(settings);
        this.entra = new WayToEntra(grants, entra, mint, returns, clock);
        this.journal = new Journal(events, clock);
        this.clock = clock;
    }

    /// What to ask; showing it changes nothing.
    public Shown show(Secret transaction) {
        return switch (signIns.waiting(Fingerprint.of(transaction))) {
            case Stored.Unavailable<Optional<PendingAuthorization>> _ -> ShowProblem.of(Problem.STORE_UNAVAILABLE);
            case Stored.Answer<Optional<PendingAuthorization>>(var found) ->
                found.filter(this::isInTime)
                        .map(pending -> question(pending.terms()))
                        .orElseGet(() -> ShowProblem.of(Problem.EXPIRED_OR_USED));
        };
    }

    /// They agree: now, and not before, the browser gets what it has to come back from Entra with.
    public Onward approve(Secret transaction) {
        return decide(transaction, this::approve);
    }

    /// They do not, which the client is told.
    public Onward decline(Secret transaction) {
        return decide(transaction, this::decline);
    }

    private Shown question(Terms terms) {
        return redirects
                .place(terms.redirect())
                .<Shown>map(place -> new ConsentQuestion(place, terms))
                .orElseGet(() -> ShowProblem.of(Problem.REDIRECT_MISMATCH));
    }

    private Onward decide(Secret transaction, Function<PendingAuthorization, Onward> decision) {
        return switch (signIns.waiting(Fingerprint.of(transaction))) {
            case Stored.Unavailable<Optional<PendingAuthorization>> _ -> ShowProblem.of(Problem.STORE_UNAVAILABLE);
            case Stored.Answer<Optional<PendingAuthorization>>(var found) ->
                found.filter(this::isInTime).map(decision).orElseGet(() -> ShowProblem.of(Problem.EXPIRED_OR_USED));
        };
    }

    private Onward approve(PendingAuthorization pending) {
        var onward = entra.leave(pending.terms(), signIn -> signIns.approve(pending, signIn));
        if (onward instanceof SendToEntra) {
            journal.note(Kind.CONSENT_GIVEN, pending.terms().client().id(), "");
        }
        return onward;
    }

    private Onward decline(PendingAuthorization pending) {
        return switch (signIns.decline(pending)) {
            case Stored.Unavailable<Step> _ -> ShowProblem.of(Problem.STORE_UNAVAILABLE);
            case Stored.Answer<Step>(var step) ->
                switch (step) {
                    case LOST -> ShowProblem.of(Problem.EXPIRED_OR_USED);
                    case DONE -> {
                        journal.note(
                                Kind.CONSENT_DECLINED, pending.terms().client().id(), "");
                        yield returns.refuse(pending.terms(), OAuthError.ACCESS_DENIED, "The person declined.");
                    }
                };
        };
    }

    private boolean isInTime(PendingAuthorization pending) {
        return clock.instant().isBefore(pending.expiresAt());
    }
}
