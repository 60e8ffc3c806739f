package io.aiconnectors.databricks.adapter.databricks.http;

import java.time.Duration;

/// The kinds of traffic to a workspace. Each has its own bulkhead and circuit, so that tag reads cannot starve
/// listings and a slow warehouse cannot close discovery.
public enum Lane {
    /// Listings, single objects and the probe of who the caller is.
    DISCOVERY(32, 16, true),
    /// Reads of tags, many per listing.
    TAGS(HttpConfig.MAX_TAG_READS, HttpConfig.MAX_TAG_READS, true),
    /// The managed SQL server. How long a statement runs is up to its author, so a time-out there is no outage.
    SQL(32, 16, false),
    /// The managed servers of Genie spaces, slow by nature.
    GENIE(32, 16, false);

    private static final Duration LONGEST_EXCHANGE = Duration.ofSeconds(5);

    private final int width;
    private final int share;
    private final boolean timeoutIsOutage;

    Lane(int width, int share, boolean timeoutIsOutage) {
        this.width = width;
        this.share = share;
        this.timeoutIsOutage = timeoutIsOutage;
    }

    /// Calls that may be on their way at once.
    int width() {
        return width;
    }

    /// Calls of one person that may be on their way at once. Reads of tags are many for a single call, so each call
    /// bounds its own.
    int share() {
        return share;
    }

    /// Calls that may wait for their turn; beyond that a wait would only end in vain.
    int queue() {
        return 4 * width;
    }

    /// How long a single exchange that begins now may take. One of discovery that gets no answer gives up
    /// before the call does, so that a workspace that went silent for a moment does not hold all places,
    /// nor the trials of a circuit, long after it speaks again.
    Duration patience(Deadline deadline) {
        var left = deadline.remaining();
        return timeoutIsOutage && left.compareTo(LONGEST_EXCHANGE) > 0 ? LONGEST_EXCHANGE : left;
    }

    boolean timeoutIsOutage() {
        return timeoutIsOutage;
    }

    boolean isManagedServer() {
        return switch (this) {
            case SQL, GENIE -> true;
            case DISCOVERY, TAGS -> false;
        };
    }
}
