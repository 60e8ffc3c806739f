package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.domain.grant.PendingAuthorization;
import io.aiconnectors.databricks.domain.grant.PendingSignIn;
import io.aiconnectors.databricks.domain.grant.SignIns;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.InstantSource;
import java.util.Optional;

/// Sign-ins under way in DynamoDB. Whoever takes a record away takes the step.
final class DynamoSignIns implements SignIns {
    private final Records records;
    private final InstantSource clock;

    DynamoSignIns(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public Stored<Step> begin(PendingAuthorization pending) {
        return records.step(
                records.add(Kind.WAITING, pending.id().value(), WaitingRecord.of(pending), pending.expiresAt()));
    }

    @Override
    public Stored<Optional<PendingAuthorization>> waiting(Fingerprint id) {
        return records.read(Kind.WAITING, id.value())
                .map(found -> found.map(entry -> entry.value().pending(id)).filter(this::isAlive));
    }

    @Override
    public Stored<Step> approve(PendingAuthorization pending, PendingSignIn signIn) {
        return isAlive(pending)
                ? records.step(records.remove(Kind.WAITING, pending.id().value()), add(signIn))
                : Stored.answer(Step.LOST);
    }

    @Override
    public Stored<Step> decline(PendingAuthorization pending) {
        return isAlive(pending)
                ? records.step(records.remove(Kind.WAITING, pending.id().value()))
                : Stored.answer(Step.LOST);
    }

    @Override
    public Stored<Step> send(PendingSignIn signIn) {
        return records.step(add(signIn));
    }

    private Change add(PendingSignIn signIn) {
        return records.add(Kind.SIGN_IN, signIn.state().value(), SignInRecord.of(signIn), signIn.expiresAt());
    }

    @Override
    public Stored<Optional<PendingSignIn>> take(Fingerprint state) {
        return records.read(Kind.SIGN_IN, state.value())
                .map(found -> found.map(entry -> entry.value().signIn(state))
                        .filter(signIn -> clock.instant().isBefore(signIn.expiresAt())))
                .then(found -> found.isEmpty() ? Stored.answer(found) : taken(found.get()));
    }

    private Stored<Optional<PendingSignIn>> taken(PendingSignIn signIn) {
        return records.step(records.remove(Kind.SIGN_IN, signIn.state().value()))
                .map(step -> switch (step) {
                    case DONE -> Optional.of(signIn);
                    case LOST -> Optional.empty();
                });
    }

    private boolean isAlive(PendingAuthorization pending) {
        return clock.instant().isBefore(pending.expiresAt());
    }
}
