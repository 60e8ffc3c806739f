package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.domain.identity.GrantId;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Changes of one grant: it is read, decided upon, and written on condition that it is still what was read.
final class GrantSteps {
    private final Records records;
    private final InstantSource clock;

    GrantSteps(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /// A grant that is not expired, whatever its standing.
    Stored<Optional<GrantRecord>> find(GrantId id) {
        return read(id).map(found -> found.map(Entry::value));
    }

    /// A grant that has not ended.
    Stored<Optional<GrantRecord>> alive(GrantId id) {
        return find(id).map(found -> found.filter(grant -> !grant.hasEnded()));
    }

    /// Changes a grant that has not ended, if the condition holds.
    Stored<Step> step(GrantId id, Predicate<GrantRecord> condition, UnaryOperator<GrantRecord> change) {
        return records.step(() -> changes(id, condition, change));
    }

    /// What such a step would write; nothing if there is no such grant, it ended, or the condition does not
    /// hold.
    Stored<List<Change>> changes(GrantId id, Predicate<GrantRecord> condition, UnaryOperator<GrantRecord> change) {
        return read(id).map(found -> found.filter(entry -> !entry.value().hasEnded() && condition.test(entry.value()))
                .map(entry -> List.of(replacing(id, entry, change.apply(entry.value()))))
                .orElseGet(List::of));
    }

    private Change replacing(GrantId id, Entry<GrantRecord> entry, GrantRecord changed) {
        return records.replace(Kind.GRANT, id.value(), entry, changed, changed.expiresAt());
    }

    private Stored<Optional<Entry<GrantRecord>>> read(GrantId id) {
        return records.read(Kind.GRANT, id.value())
                .map(found -> found.filter(
                        entry -> clock.instant().isBefore(entry.value().expiresAt())));
    }
}
