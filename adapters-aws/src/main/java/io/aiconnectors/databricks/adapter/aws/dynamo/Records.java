package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The records in the table, each encrypted for its place.
final class Records {
    private static final Logger LOG = LoggerFactory.getLogger(Records.class);
    private static final int ATTEMPTS = 8;

    private final Table table;
    private final Seal seal;
    private final Chance chance;

    Records(Table table, Seal seal, Chance chance) {
        this.table = table;
        this.seal = seal;
        this.chance = chance;
    }

    /// The record, whether or not its time is over.
    <T> Stored<Optional<Entry<T>>> read(Kind<T> kind, String id) {
        return table.read(kind.key(id))
                .then(found -> found.isEmpty()
                        ? Stored.answer(Optional.empty())
                        : open(kind, found.get()).map(Optional::of));
    }

    private <T> Stored<Entry<T>> open(Kind<T> kind, Item item) {
        Stored<Entry<T>> opened = item.format() == RecordJson.FORMAT
                ? seal.open(item.sealed(), place(kind, item.pk()))
                        .then(bytes -> RecordJson.read(bytes, kind.shape()))
                        .map(value -> new Entry<>(value, item.stamp()))
                : Stored.unavailable("store_record_format");
        if (opened instanceof Stored.Unavailable<Entry<T>>(var code)) {
            LOG.error("a record of kind {} cannot be used: {}", kind.name(), code);
        }
        return opened;
    }

    <T> Change add(Kind<T> kind, String id, T value, Instant until) {
        return new Change.Add(item(kind, id, value, until));
    }

    <T> Change replace(Kind<T> kind, String id, Entry<?> before, T value, Instant until) {
        return new Change.Replace(item(kind, id, value, until), before.stamp());
    }

    <T> Change put(Kind<T> kind, String id, T value, Instant until) {
        return new Change.Put(item(kind, id, value, until));
    }

    Change remove(Kind<?> kind, String id) {
        return new Change.Remove(kind.key(id));
    }

    private <T> Item item(Kind<T> kind, String id, T value, Instant until) {
        var pk = kind.key(id);
        // Rounded up, so that nothing is cleared away before its time is over.
        long ttl = until.getEpochSecond() + 1;
        return new Item(pk, chance.name(), RecordJson.FORMAT, seal.seal(RecordJson.write(value), place(kind, pk)), ttl);
    }

    /// What is written here can be read here alone, as what it is.
    private static String place(Kind<?> kind, String pk) {
        return RecordJson.FORMAT + "\n" + kind.name() + "\n" + pk;
    }

    /// A step whose conditions say all by themselves whether it may happen.
    Stored<Step> step(Change... changes) {
        return table.write(List.of(changes)).map(written -> switch (written) {
            case ALL -> Step.DONE;
            case NONE -> Step.LOST;
        });
    }

    /// A step that is decided upon what was read. It is decided again when that changed in the meantime.
    ///
    /// @param decision what to change; nothing if the step is lost
    Stored<Step> step(Supplier<Stored<List<Change>>> decision) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var outcome = decision.get()
                    .then(changes -> changes.isEmpty()
                            ? Stored.answer(Outcome.LOST)
                            : table.write(changes).map(Outcome::of));
            switch (outcome) {
                case Stored.Unavailable<Outcome>(var code) -> {
                    return Stored.unavailable(code);
                }
                case Stored.Answer<Outcome>(var value) -> {
                    if (value != Outcome.OUTRUN) {
                        return Stored.answer(value == Outcome.DONE ? Step.DONE : Step.LOST);
                    }
                }
            }
            if (!chance.pause(attempt)) {
                return Stored.unavailable("store_interrupted");
            }
        }
        LOG.warn("a step was outrun {} times", ATTEMPTS);
        return Stored.unavailable("store_contended");
    }

    private enum Outcome {
        DONE,
        LOST,
        /// Somebody else wrote between reading and writing.
        OUTRUN;

        static Outcome of(Written written) {
            return switch (written) {
                case ALL -> DONE;
                case NONE -> OUTRUN;
            };
        }
    }
}
