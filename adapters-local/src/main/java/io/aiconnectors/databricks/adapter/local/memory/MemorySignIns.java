package io.aiconnectors.databricks.adapter.local.memory;

import io.aiconnectors.databricks.domain.grant.PendingAuthorization;
import io.aiconnectors.databricks.domain.grant.PendingSignIn;
import io.aiconnectors.databricks.domain.grant.SignIns;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.InstantSource;
import java.util.Optional;

/// Sign-ins under way that this process alone knows, and forgets when it ends.
public final class MemorySignIns implements SignIns {
    private static final String FULL = "store_full";

    private final Shelf<Fingerprint, PendingAuthorization> waiting;
    private final Shelf<Fingerprint, PendingSignIn> sent;

    /// Room for `most` sign-ins before consent and as many after it; further ones are turned away as `store_full`.
    public MemorySignIns(InstantSource clock, int most) {
        this.waiting = new Shelf<>(PendingAuthorization::expiresAt, clock, most);
        this.sent = new Shelf<>(PendingSignIn::expiresAt, clock, most);
    }

    @Override
    public synchronized Stored<Step> begin(PendingAuthorization pending) {
        if (waiting.holds(pending.id())) {
            return Stored.answer(Step.LOST);
        }
        if (waiting.isFull()) {
            return Stored.unavailable(FULL);
        }
        waiting.put(pending.id(), pending);
        return Stored.answer(Step.DONE);
    }

    @Override
    public synchronized Stored<Optional<PendingAuthorization>> waiting(Fingerprint id) {
        return Stored.answer(waiting.find(id));
    }

    @Override
    public synchronized Stored<Step> approve(PendingAuthorization pending, PendingSignIn signIn) {
        if (!waiting.holds(pending.id())) {
            return Stored.answer(Step.LOST);
        }
        var sending = send(signIn);
        if (sending.equals(Stored.answer(Step.DONE))) {
            waiting.remove(pending.id());
        }
        return sending;
    }

    @Override
    public synchronized Stored<Step> decline(PendingAuthorization pending) {
        if (!waiting.holds(pending.id())) {
            return Stored.answer(Step.LOST);
        }
        waiting.remove(pending.id());
        return Stored.answer(Step.DONE);
    }

    @Override
    public synchronized Stored<Step> send(PendingSignIn signIn) {
        if (sent.holds(signIn.state())) {
            return Stored.answer(Step.LOST);
        }
        if (sent.isFull()) {
            return Stored.unavailable(FULL);
        }
        sent.put(signIn.state(), signIn);
        return Stored.answer(Step.DONE);
    }

    @Override
    public synchronized Stored<Optional<PendingSignIn>> take(Fingerprint state) {
        var taken = sent.find(state);
        sent.remove(state);
        return Stored.answer(taken);
    }
}
