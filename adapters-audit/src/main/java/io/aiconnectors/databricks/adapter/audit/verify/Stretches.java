package io.aiconnectors.databricks.adapter.audit.verify;

import io.aiconnectors.databricks.adapter.audit.delivered.Entry;
import io.aiconnectors.databricks.adapter.audit.delivered.Place;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The records of one chain, in whatever order they are found.
final class Stretches {
    private final TreeMap<Long, Stretch> byFirst = new TreeMap<>();

    /// What a record turned out to be.
    sealed interface Added {
        /// It follows one that was found right before, or stands alone as yet.
        record Fresh() implements Added {}

        /// It follows one that it does not name.
        record Mismatch(Place before) implements Added {}

        /// It is there already, the same.
        record Duplicate() implements Added {}

        /// Another one of its number is there already.
        record Rival(Place other) implements Added {}
    }

    /// Whom a joint between two stretches is told to.
    interface Joints {
        /// The second is right behind the first, and does not name it.
        void mismatch(Stretch one, Stretch next);

        /// There is something missing between them.
        void gap(Stretch one, Stretch next);
    }

    Added add(Entry entry) {
        var floor = byFirst.floorEntry(entry.sequence());
        if (floor == null) {
            return begin(entry);
        }
        var near = floor.getValue();
        if (near.holds(entry.sequence())) {
            return near.hash(entry.sequence()).equals(entry.hash())
                    ? new Added.Duplicate()
                    : new Added.Rival(near.place(entry.sequence()));
        }
        if (!near.goesOnWith(entry)) {
            return begin(entry);
        }
        var last = near.last();
        var fits = near.hash(last).equals(entry.previous());
        near.append(entry);
        return fits ? new Added.Fresh() : new Added.Mismatch(near.place(last));
    }

    private Added begin(Entry entry) {
        byFirst.put(entry.sequence(), new Stretch(entry));
        return new Added.Fresh();
    }

    Stretch first() {
        return byFirst.firstEntry().getValue();
    }

    long last() {
        return byFirst.lastEntry().getValue().last();
    }

    /// The stretch that a record is in, if it is there.
    Optional<Stretch> with(long sequence) {
        return Optional.ofNullable(byFirst.floorEntry(sequence))
                .map(Map.Entry::getValue)
                .filter(stretch -> stretch.holds(sequence));
    }

    /// Looks at how the stretches follow each other, once everything is read.
    void join(Joints joints) {
        Stretch one = null;
        for (var next : byFirst.values()) {
            if (one != null && one.last() + 1 < next.first()) {
                joints.gap(one, next);
            } else if (one != null && !one.hash(one.last()).equals(next.previous())) {
                joints.mismatch(one, next);
            }
            one = next;
        }
    }
}
