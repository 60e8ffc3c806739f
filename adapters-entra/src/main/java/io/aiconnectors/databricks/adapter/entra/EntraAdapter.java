package io.aiconnectors.databricks.adapter.entra;

import io.aiconnectors.databricks.adapter.entra.credential.Proofs;
import io.aiconnectors.databricks.adapter.entra.endpoint.TokenEndpoint;
import io.aiconnectors.databricks.adapter.entra.http.BoundedHttp;
import io.aiconnectors.databricks.adapter.entra.keys.SigningKeys;
import io.aiconnectors.databricks.adapter.entra.obo.EntraUpstreamCredentials;
import io.aiconnectors.databricks.adapter.entra.obo.OnBehalfOf;
import io.aiconnectors.databricks.adapter.entra.settings.EntraSettings;
import io.aiconnectors.databricks.adapter.entra.signin.EntraIdentityProvider;
import io.aiconnectors.databricks.adapter.entra.token.EntraAccessTokens;
import io.aiconnectors.databricks.domain.credential.UpstreamCredentials;
import io.aiconnectors.databricks.domain.identity.AccessTokens;
import io.aiconnectors.databricks.domain.signin.IdentityProvider;
import io.aiconnectors.databricks.domain.signin.SignInTroubles;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/// The door to Entra: three ports, and whether they can do their work.
///
/// Nothing is asked of Entra before the first token or the first look at readiness. The logging configuration must
/// switch the logger `com.microsoft.aad.msal4j` OFF, see [OnBehalfOf].
public final class EntraAdapter implements AutoCloseable {
    private final ExecutorService executor;
    private final BoundedHttp http;
    private final SigningKeys keys;
    private final AccessTokens accessTokens;
    private final UpstreamCredentials upstreamCredentials;
    private final IdentityProvider identityProvider;

    private EntraAdapter(
            EntraSettings settings,
            Proofs proofs,
            SignInTroubles troubles,
            Signals signals,
            InstantSource clock,
            RandomGenerator chance,
            ExecutorService executor) {
        this.executor = executor;
        this.http = new BoundedHttp(executor);
        this.keys = new SigningKeys(http, settings.tenant().keys(), clock, executor);
        this.accessTokens = new EntraAccessTokens(settings, keys, clock);
        var endpoint = new TokenEndpoint(settings, proofs, http, signals, clock, chance);
        var onBehalfOf = new OnBehalfOf(settings, proofs, endpoint, executor);
        this.upstreamCredentials = new EntraUpstreamCredentials(onBehalfOf, troubles, signals, clock, executor);
        this.identityProvider = new EntraIdentityProvider(settings, endpoint, accessTokens, onBehalfOf);
    }

    /// Opens it.
    ///
    /// @param troubles is told when a sign-in that one of our grants rests on turns out not to be enough
    /// @param signals  where it is told how the way to the token endpoint is, and how many tokens are at hand
    /// @param chance   makes the ids of what we sign, and spreads second attempts
    /// @throws IllegalArgumentException if the credential is out of date; the message names setting and fix
    public static EntraAdapter open(
            EntraSettings settings,
            SignInTroubles troubles,
            Signals signals,
            InstantSource clock,
            RandomGenerator chance) {
        return new EntraAdapter(
                settings,
                Proofs.of(settings, clock, chance),
                troubles,
                signals,
                clock,
                chance,
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("entra-", 0).factory()));
    }

    /// Verifies the bearer tokens that are presented here.
    public AccessTokens accessTokens() {
        return accessTokens;
    }

    /// Exchanges a caller's token for a Databricks token.
    public UpstreamCredentials upstreamCredentials() {
        return upstreamCredentials;
    }

    /// Signs people in.
    public IdentityProvider identityProvider() {
        return identityProvider;
    }

    /// Whether there are signing keys; fetches them if there are none, which takes 5 s at most.
    public EntraReadiness readiness() {
        return keys.loadedAt()
                .<EntraReadiness>map(EntraReadiness.Ready::new)
                .orElseGet(() -> new EntraReadiness.NotReady(keys.failure()));
    }

    /// Breaks off what is under way and waits for its threads, which end at once.
    @Override
    public void close() {
        http.close();
        executor.shutdownNow();
        executor.close();
    }
}
