package io.aiconnectors.databricks.adapter.databricks.http;

/// The kinds of traffic to a workspace. Each has its own bulkhead and circuit, so that tag reads cannot starve
/// listings and a slow warehouse cannot close discovery.
public enum Lane {
    /// Listings, single objects and the probe of who the caller is.
    DISCOVERY(32, true),
    /// Reads of tags, many per listing.
    TAGS(HttpConfig.MAX_TAG_READS, true),
    /// The managed SQL server. How long a statement runs is up to its author, so a time-out there is no outage.
    SQL(32, false),
    /// The managed servers of Genie spaces, slow by nature.
    GENIE(32, false);

    private final int width;
    private final boolean timeoutIsOutage;

    Lane(int width, boolean timeoutIsOutage) {
        this.width = width;
        this.timeoutIsOutage = timeoutIsOutage;
    }

    int width() {
        return width;
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
