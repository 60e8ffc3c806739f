package io.aiconnectors.databricks.domain.telemetry;

/// What stands at a level at any moment, by the name under which it is told.
public enum Level {
    IN_FLIGHT("connector.in_flight", "kind", "Requests under way"),
    BREAKER_OPEN("connector.breaker.open", "guard", "1 while a breaker keeps calls from what it guards, else 0"),
    BULKHEAD_FREE("connector.bulkhead.free", "guard", "Calls that may still be under way behind a guard"),
    CACHE_SIZE("connector.cache.size", "cache", "Entries that a cache holds");

    private final String metric;
    private final String label;
    private final String meaning;

    Level(String metric, String label, String meaning) {
        this.metric = metric;
        this.label = label;
        this.meaning = meaning;
    }

    /// Its name, the same wherever it is told.
    public String metric() {
        return metric;
    }

    /// What it is told apart by.
    public String label() {
        return label;
    }

    /// For people.
    public String meaning() {
        return meaning;
    }
}
