package io.aiconnectors.databricks.adapter.mcp.catalogue;

import io.aiconnectors.databricks.domain.audit.EventId;
import java.util.Base64;
import java.util.random.RandomGenerator;

/// Draws the ids under which calls stand in the audit: 128 random bits, safe in URLs and headers.
public final class EventIds {
    private static final int BYTES = 16;

    private final RandomGenerator random;

    public EventIds(RandomGenerator random) {
        this.random = random;
    }

    public EventId next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new EventId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
