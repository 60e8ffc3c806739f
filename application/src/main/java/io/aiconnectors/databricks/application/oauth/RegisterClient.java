package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.audit.SecurityEvent.Kind;
import io.aiconnectors.databricks.domain.audit.SecurityEvents;
import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.ClientAuthentication;
import io.aiconnectors.databricks.domain.client.ClientOrigin;
import io.aiconnectors.databricks.domain.client.PlainText;
import io.aiconnectors.databricks.domain.client.RedirectUri;
import io.aiconnectors.databricks.domain.client.RegisteredClients;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Lets a client register itself (RFC 7591): as a public one, for as long as it is used, with nothing of what it says
/// about itself believed.
public final class RegisterClient {
    /// More than any known client has.
    private static final int MOST_REDIRECT_URIS = 10;

    private final OAuthSettings settings;
    private final Scopes scopes;
    private final RegisteredClients registered;
    private final Mint mint;
    private final Journal journal;
    private final InstantSource clock;

    public RegisterClient(
            OAuthSettings settings,
            RegisteredClients registered,
            Mint mint,
            SecurityEvents events,
            InstantSource clock) {
        this.settings = settings;
        this.scopes = new Scopes(settings);
        this.registered = registered;
        this.mint = mint;
        this.journal = new Journal(events, clock);
        this.clock = clock;
    }

    /// Answers one request.
    public RegisterResult register(RegistrationRequest request) {
        return flaw(request).<RegisterResult>map(this::refused).orElseGet(() -> add(request));
    }

    private Optional<Refused> flaw(RegistrationRequest request) {
        if (!settings.registration()) {
            return flaw(OAuthError.ACCESS_DENIED, "Clients do not register themselves here.");
        }
        if (request.redirectUris().isEmpty() || request.redirectUris().size() > MOST_REDIRECT_URIS) {
            return flaw(OAuthError.INVALID_REDIRECT_URI, "A client has 1 to 10 redirect URIs.");
        }
        if (!request.redirectUris().stream().allMatch(this::isTaken)) {
            return flaw(OAuthError.INVALID_REDIRECT_URI, "One of the redirect URIs is not taken here.");
        }
        if (lacks(request.grantTypes(), "authorization_code") || lacks(request.responseTypes(), "code")) {
            return flaw(OAuthError.INVALID_CLIENT_METADATA, "Clients use the authorization code flow here.");
        }
        return scopes.granted(Optional.of(request.scope())).isEmpty()
                ? flaw(OAuthError.INVALID_CLIENT_METADATA, "A scope is asked for that is not on offer.")
                : Optional.empty();
    }

    private boolean isTaken(String redirect) {
        return RedirectUri.read(redirect).flatMap(settings.redirects()::place).isPresent();
    }

    /// What else a client lists is left out of its registration, which is for us to say (RFC 7591 §2).
    private static boolean lacks(List<String> listed, String needed) {
        return !listed.isEmpty() && !listed.contains(needed);
    }

    private RegisterResult add(RegistrationRequest request) {
        var now = clock.instant();
        var client = new Client(
                mint.clientId(),
                PlainText.of(request.name(), Client.LONGEST_NAME),
                request.redirectUris().stream().distinct().map(RedirectUri::new).toList(),
                new ClientOrigin.Registered(now.plus(Lifetimes.CLIENT_UNUSED)),
                new ClientAuthentication.Public());
        return switch (registered.add(client)) {
            case Stored.Unavailable<Step>(var code) -> new Unavailable(code);
            case Stored.Answer<Step>(var step) ->
                switch (step) {
                    case LOST -> new Unavailable("client_id_taken");
                    case DONE -> {
                        journal.note(Kind.CLIENT_REGISTERED, client.id(), "");
                        yield new Registered(client, now, offered());
                    }
                };
        };
    }

    private List<String> offered() {
        return Stream.concat(settings.scopes().stream(), Stream.of(OAuthSettings.OFFLINE_ACCESS))
                .toList();
    }

    private Refused refused(Refused flaw) {
        journal.note(Kind.REGISTRATION_REFUSED, flaw.error().code());
        return flaw;
    }

    private static Optional<Refused> flaw(OAuthError error, String description) {
        return Optional.of(new Refused(error, description));
    }
}
