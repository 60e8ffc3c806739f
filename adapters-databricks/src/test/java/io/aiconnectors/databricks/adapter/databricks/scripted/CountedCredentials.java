package io.aiconnectors.databricks.adapter.databricks.scripted;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.credential.UpstreamCredentials;
import io.aiconnectors.databricks.domain.credential.UpstreamToken;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Upstream;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Gives `first`, and after a renewal `second`; or a fault, if so told. Counts renewals.
public final class CountedCredentials implements UpstreamCredentials {
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger renewals = new AtomicInteger();
    private volatile Optional<Fault.Kind> refusal = Optional.empty();
    private volatile Optional<Fault.Kind> renewalRefusal = Optional.empty();

    @Override
    public Upstream<UpstreamToken> of(Authorized<?> call) {
        asked.incrementAndGet();
        return refusal.<Upstream<UpstreamToken>>map(Upstream::failed).orElseGet(() -> token("first"));
    }

    @Override
    public Upstream<UpstreamToken> renewed(Authorized<?> call, UpstreamToken stale) {
        renewals.incrementAndGet();
        return renewalRefusal.<Upstream<UpstreamToken>>map(Upstream::failed).orElseGet(() -> token("second"));
    }

    public int asked() {
        return asked.get();
    }

    public int renewals() {
        return renewals.get();
    }

    public void refuse(Fault.Kind kind) {
        refusal = Optional.of(kind);
    }

    public void refuseRenewal(Fault.Kind kind) {
        renewalRefusal = Optional.of(kind);
    }

    private static Upstream<UpstreamToken> token(String value) {
        return Upstream.answer(new UpstreamToken(Secret.of(value), Instant.parse("2026-11-23T13:00:00Z")));
    }
}
