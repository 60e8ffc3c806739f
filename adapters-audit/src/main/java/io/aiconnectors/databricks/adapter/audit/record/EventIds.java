package io.aiconnectors.databricks.adapter.audit.record;

import io.aiconnectors.databricks.domain.audit.EventId;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes ids for records that are not of a call.
public final class EventIds {
    private final RandomGenerator random;

    public EventIds(RandomGenerator random) {
        this.random = random;
    }

    /// One that no other record has.
    public EventId next() {
        return new EventId(new UUID(random.nextLong(), random.nextLong()).toString());
    }
}
