package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.adapter.cimd.CimdAdapter;
import io.aiconnectors.databricks.adapter.cimd.CimdSettings;
import io.aiconnectors.databricks.adapter.oauth.FrontSettings;
import io.aiconnectors.databricks.adapter.oauth.OAuthAdapter;
import io.aiconnectors.databricks.adapter.oauth.OAuthVerbs;
import io.aiconnectors.databricks.adapter.oauth.cookie.CookieKey;
import io.aiconnectors.databricks.adapter.oauth.limit.Limits;
import io.aiconnectors.databricks.application.oauth.BeginAuthorization;
import io.aiconnectors.databricks.application.oauth.Clients;
import io.aiconnectors.databricks.application.oauth.Consent;
import io.aiconnectors.databricks.application.oauth.DocumentClients;
import io.aiconnectors.databricks.application.oauth.ExchangeToken;
import io.aiconnectors.databricks.application.oauth.FinishSignIn;
import io.aiconnectors.databricks.application.oauth.Mint;
import io.aiconnectors.databricks.application.oauth.OAuthSettings;
import io.aiconnectors.databricks.application.oauth.RegisterClient;
import io.aiconnectors.databricks.application.oauth.RevokeToken;
import io.aiconnectors.databricks.bootstrap.settings.Settings;
import io.aiconnectors.databricks.bootstrap.settings.SignInSettings;
import io.aiconnectors.databricks.domain.audit.SecurityEvents;
import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.signin.IdentityProvider;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/// The authorization server that assistants see, put together.
record SignInWiring(OAuthAdapter front, CimdAdapter documents) implements AutoCloseable {
    private static final Duration UNUSED = Duration.ofDays(90);

    static SignInWiring of(
            Settings settings,
            Secrets secrets,
            SignInState state,
            IdentityProvider entra,
            SecurityEvents events,
            Signals signals,
            SecureRandom random,
            InstantSource clock) {
        var oauth = oauthSettings(settings, secrets.clients());
        var documents =
                CimdAdapter.open(new CimdSettings(Set.copyOf(settings.signIn().documentHosts())), signals, clock);
        var clients = new Clients(oauth, documents.clientMetadata(), state.clients(), clock);
        var mint = new Mint(random);
        var verbs = new OAuthVerbs(
                new BeginAuthorization(oauth, clients, state.signIns(), state.grants(), entra, mint, events, clock),
                new Consent(oauth, state.signIns(), state.grants(), entra, mint, events, clock),
                new FinishSignIn(oauth, state.signIns(), state.grants(), entra, mint, events, clock),
                new ExchangeToken(oauth, clients, state.grants(), entra, mint, events, clock, Thread::sleep),
                new RevokeToken(clients, state.grants(), events, clock),
                new RegisterClient(oauth, state.clients(), mint, events, clock));
        var front = new FrontSettings(
                List.of(new CookieKey("1", secrets.cookieKey())),
                Set.of(),
                settings.signIn().trustedProxies(),
                Limits.REGISTRATIONS,
                Limits.signIns(settings.signIn().signInsPerMinute()));
        return new SignInWiring(new OAuthAdapter(oauth, front, verbs, random, clock), documents);
    }

    /// The issuer is the public origin as the operator wrote it: it is compared byte by byte (RFC 8414 §3.3, RFC 9207).
    static OAuthSettings oauthSettings(Settings settings, List<Client> configured) {
        var signIn = settings.signIn();
        return new OAuthSettings(
                URI.create(settings.publicUrl().toString()),
                settings.publicUrl().resolve("/mcp"),
                List.of(settings.entra().apiScope()),
                signIn.redirects(),
                configured,
                documents(signIn),
                signIn.registration(),
                UNUSED);
    }

    private static DocumentClients documents(SignInSettings settings) {
        if (!settings.documents()) {
            return new DocumentClients.None();
        }
        return settings.documentHosts().isEmpty()
                ? new DocumentClients.AnyHost()
                : new DocumentClients.Hosts(Set.copyOf(settings.documentHosts()));
    }

    @Override
    public void close() {
        documents.close();
    }
}
