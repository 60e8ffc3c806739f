package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.audit.SecurityEvent.Kind;
import io.aiconnectors.databricks.domain.audit.SecurityEvents;
import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.RedirectPlace;
import io.aiconnectors.databricks.domain.client.RedirectRules;
import io.aiconnectors.databricks.domain.client.RedirectUri;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.grant.PendingAuthorization;
import io.aiconnectors.databricks.domain.grant.SignIns;
import io.aiconnectors.databricks.domain.grant.Terms;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.signin.IdentityProvider;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.InstantSource;
import java.util.Set;

/// Takes an authorization request (RFC 6749 §4.1.1) and says where the browser goes. No client is told anything before
/// it is known, and known to own the redirect URI.
public final class BeginAuthorization {
    private static final Set<String> WHO_AND_WHERE = Set.of("client_id", "redirect_uri");

    private final RedirectRules redirects;
    private final AuthorizationRequest requests;
    private final Clients clients;
    private final SignIns signIns;
    private final WayToEntra entra;
    private final Mint mint;
    private final Returns returns;
    private final Journal journal;
    private final InstantSource clock;

    public BeginAuthorization(
            OAuthSettings settings,
            Clients clients,
            SignIns signIns,
            Grants grants,
            IdentityProvider entra,
            Mint mint,
            SecurityEvents events,
            InstantSource clock) {
        this.redirects = settings.redirects();
        this.requests = new AuthorizationRequest(settings);
        this.clients = clients;
        this.signIns = signIns;
        this.returns = new Returns(settings);
        this.entra = new WayToEntra(grants, entra, mint, returns, clock);
        this.mint = mint;
        this.journal = new Journal(events, clock);
        this.clock = clock;
    }

    /// Begins; a browser that approved the same before is not asked again, unless the answer goes to a program whose
    /// name anybody can take (RFC 8252 §8.6).
    public Begun begin(Parameters parameters, RememberedApprovals remembered) {
        var misused = parameters.misused(WHO_AND_WHERE);
        if (misused.isPresent()) {
            return malformed(misused.get());
        }
        var id = parameters.one("client_id").filter(value -> !value.isBlank()).map(ClientId::new);
        if (id.isEmpty()) {
            return malformed("client_id");
        }
        return switch (clients.find(id.get())) {
            case Lookup.Missed(var problem, var code) -> {
                journal.note(Kind.AUTHORIZATION_REFUSED, id.get(), code);
                yield ShowProblem.of(problem);
            }
            case Lookup.Found(var client) -> known(client, parameters, remembered);
        };
    }

    private Begun known(Client client, Parameters parameters, RememberedApprovals remembered) {
        var redirect = parameters.one("redirect_uri").flatMap(RedirectUri::read);
        if (redirect.isEmpty()) {
            return malformed("redirect_uri");
        }
        if (!redirects.fit(client.redirectUris(), redirect.get())) {
            journal.note(Kind.AUTHORIZATION_REFUSED, client.id(), Problem.REDIRECT_MISMATCH.code());
            return ShowProblem.of(Problem.REDIRECT_MISMATCH);
        }
        return switch (requests.read(client, redirect.get(), parameters)) {
            case AuthorizationRequest.Read.Unsound(var error, var description) -> {
                journal.note(Kind.AUTHORIZATION_REFUSED, client.id(), error.code());
                yield returns.refuse(redirect.get(), AuthorizationRequest.stateOf(parameters), error, description);
            }
            case AuthorizationRequest.Read.Sound(var terms) -> isSettled(terms, remembered) ? goOn(terms) : ask(terms);
        };
    }

    private boolean isSettled(Terms terms, RememberedApprovals remembered) {
        return redirects.place(terms.redirect()).orElseThrow() instanceof RedirectPlace.Website
                && remembered.include(Approval.of(terms));
    }

    private Begun goOn(Terms terms) {
        var onward = entra.leave(terms, signIns::send);
        if (onward instanceof SendToEntra) {
            journal.note(Kind.CONSENT_GIVEN, terms.client().id(), "remembered");
        }
        return onward;
    }

    private Begun ask(Terms terms) {
        var transaction = mint.nonce();
        var pending = new PendingAuthorization(
                Fingerprint.of(transaction), terms, clock.instant().plus(Lifetimes.SIGN_IN));
        return signIns.begin(pending).equals(Stored.answer(Step.DONE))
                ? new AskConsent(transaction)
                : returns.explain(terms, Problem.STORE_UNAVAILABLE);
    }

    private ShowProblem malformed(String parameter) {
        journal.note(Kind.AUTHORIZATION_REFUSED, Problem.MALFORMED_REQUEST.code());
        return ShowProblem.malformed(parameter);
    }
}
