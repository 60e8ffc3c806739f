package io.aiconnectors.databricks.adapter.entra.obo;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.credential.UpstreamCredentials;
import io.aiconnectors.databricks.domain.credential.UpstreamToken;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.SignIn;
import io.aiconnectors.databricks.domain.signin.SignInTroubles;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/// The caller's own Databricks token by On-Behalf-Of exchange, kept per person and sign-in for 3000 s at most and never
/// into its last 120 s.
///
/// Faults are `SIGN_IN_EXPIRED`, `CONSENT_REQUIRED`, `STEP_UP_REQUIRED`, `IDENTITY_REFUSED`, `IDENTITY_MISCONFIGURED`,
/// `IDENTITY_UNAVAILABLE`, and `CANCELLED` when the asking thread is interrupted. Where a sign-in of ours turns out not
/// to be enough, that is told to its grant once for each refusal, however many calls share it.
public final class EntraUpstreamCredentials implements UpstreamCredentials {
    private final OnBehalfOf entra;
    private final HeldTokens tokens;
    private final SignInTroubles troubles;

    public EntraUpstreamCredentials(
            OnBehalfOf entra, SignInTroubles troubles, Signals signals, InstantSource clock, ExecutorService executor) {
        this.entra = entra;
        this.troubles = troubles;
        this.tokens = new HeldTokens(signals, clock, executor);
    }

    @Override
    public Upstream<UpstreamToken> of(Authorized<?> call) {
        var caller = call.caller();
        return tokens.current(TokenKey.of(caller), call.trace(), () -> exchanged(caller));
    }

    @Override
    public Upstream<UpstreamToken> renewed(Authorized<?> call, UpstreamToken stale) {
        var caller = call.caller();
        return tokens.after(stale, TokenKey.of(caller), call.trace(), () -> exchanged(caller));
    }

    private Upstream<UpstreamToken> exchanged(Caller caller) {
        return switch (entra.exchange(caller.assertion())) {
            case Exchange.Issued(var token) -> Upstream.answer(token);
            case Exchange.Refused refused -> {
                switch (caller.signIn()) {
                    case SignIn.Granted _ -> tell(caller, refused);
                    case SignIn.Direct _ -> {}
                }
                yield Upstream.failed(refused.fault());
            }
        };
    }

    private void tell(Caller caller, Exchange.Refused refused) {
        refused.challenge().ifPresent(challenge -> troubles.challenged(caller, challenge));
        if (refused.fault().kind() == Kind.SIGN_IN_EXPIRED) {
            troubles.expired(caller);
        }
    }
}
