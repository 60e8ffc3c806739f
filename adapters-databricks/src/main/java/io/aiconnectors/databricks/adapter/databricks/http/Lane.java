package io.aiconnectors.databricks.adapter.databricks.http;

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
