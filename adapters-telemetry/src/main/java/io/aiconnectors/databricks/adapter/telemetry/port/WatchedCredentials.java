package io.aiconnectors.databricks.adapter.telemetry.port;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.credential.UpstreamCredentials;
import io.aiconnectors.databricks.domain.credential.UpstreamToken;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.time.InstantSource;
import java.util.function.Supplier;

/// The tokens for Databricks, watched: how many were at hand, and why some were not to be had.
public final class WatchedCredentials implements UpstreamCredentials {
    private final UpstreamCredentials credentials;
    private final Signals signals;
    private final InstantSource clock;

    public WatchedCredentials(UpstreamCredentials credentials, Signals signals, InstantSource clock) {
        this.credentials = credentials;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public Upstream<UpstreamToken> of(Authorized<?> call) {
        return counted(call, () -> credentials.of(call));
    }

    @Override
    public Upstream<UpstreamToken> renewed(Authorized<?> call, UpstreamToken stale) {
        return counted(call, () -> credentials.renewed(call, stale));
    }

    /// A call that waited for its token had none at hand.
    private Upstream<UpstreamToken> counted(Authorized<?> call, Supplier<Upstream<UpstreamToken>> asking) {
        var before = call.trace().latency(clock.instant()).token();
        var token = asking.get();
        switch (token) {
            case Upstream.Answer<UpstreamToken> _ -> {
                var after = call.trace().latency(clock.instant()).token();
                signals.count(Count.TOKENS, after.equals(before) ? "held" : "exchanged");
            }
            case Upstream.Failed<UpstreamToken>(var fault) ->
                signals.count(Count.TOKEN_FAILURES, fault.kind().code());
        }
        return token;
    }
}
