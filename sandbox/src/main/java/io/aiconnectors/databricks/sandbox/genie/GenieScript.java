package io.aiconnectors.databricks.sandbox.genie;

import java.util.List;

/// The statuses that questions walk through; safe for many threads.
public final class GenieScript {
    private volatile List<GenieStatus> walk = List.of(GenieStatus.COMPLETED);

    /// Questions asked from now on show these, one per answer, and stay at the last one.
    ///
    /// @param statuses at least one; only the last may be a final one
    public void walk(List<GenieStatus> statuses) {
        if (statuses.isEmpty()
                || statuses.subList(0, statuses.size() - 1).stream().anyMatch(GenieStatus::last)) {
            throw new IllegalArgumentException("at least one status, and none after a final one: " + statuses);
        }
        walk = List.copyOf(statuses);
    }

    List<GenieStatus> walk() {
        return walk;
    }
}
