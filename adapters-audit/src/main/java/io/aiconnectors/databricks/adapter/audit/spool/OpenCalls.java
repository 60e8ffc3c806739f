package io.aiconnectors.databricks.adapter.audit.spool;

import java.util.Collection;
import java.util.concurrent.ConcurrentSkipListSet;

/// The calls that are going on, by the numbers of the records that opened them.
public final class OpenCalls {
    private final ConcurrentSkipListSet<Long> openings;

    /// @param openings of calls that an earlier process left open
    public OpenCalls(Collection<Long> openings) {
        this.openings = new ConcurrentSkipListSet<>(openings);
    }

    /// Its opening lasts.
    public void opened(long opening) {
        openings.add(opening);
    }

    /// Its closing lasts.
    public void closed(long opening) {
        openings.remove(opening);
    }

    /// How many there are.
    public int count() {
        return openings.size();
    }

    boolean anyWithin(long first, long last) {
        var next = openings.ceiling(first);
        return next != null && next <= last;
    }
}
