package io.aiconnectors.databricks.adapter.entra.obo;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.credential.UpstreamCredentials;
import io.aiconnectors.databricks.domain.credential.UpstreamToken;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/// The caller's own Databricks token by On-Behalf-Of exchange, kept per person and sign-in for 3000 s at most and never
/// into its last 120 s.
///
/// Faults are `SIGN_IN_EXPIRED`, `CONSENT_REQUIRED`, `STEP_UP_REQUIRED`, `IDENTITY_REFUSED`, `IDENTITY_MISCONFIGURED`,
/// `IDENTITY_UNAVAILABLE`, and `CANCELLED` when the asking thread is interrupted.
public final class EntraUpstreamCredentials implements UpstreamCredentials {
    private final OnBehalfOf entra;
    private final HeldTokens tokens;

    public EntraUpstreamCredentials(OnBehalfOf entra, InstantSource clock, ExecutorService executor) {
        this.entra = entra;
        this.tokens = new HeldTokens(clock, executor);
    }

    @Override
    public Upstream<UpstreamToken> of(Authorized<?> call) {
        var caller = call.caller();
        return tokens.current(TokenKey.of(caller), () -> entra.exchange(caller.assertion()));
    }

    @Override
    public Upstream<UpstreamToken> renewed(Authorized<?> call, UpstreamToken stale) {
        var caller = call.caller();
        return tokens.after(stale, TokenKey.of(caller), () -> entra.exchange(caller.assertion()));
    }
}
