package io.aiconnectors.databricks.adapter.audit.verify;

import java.util.List;
import java.util.TreeMap;

/// What was found in a chain, by the number of the record it is about. It keeps the first of them and counts
/// the rest.
final class Findings {
    private static final int MOST = 10;

    private final TreeMap<Long, Finding> first = new TreeMap<>();
    private long count;

    /// @param sequence number of the record it is about; the first finding about a record is kept
    void add(long sequence, Finding finding) {
        count++;
        first.putIfAbsent(sequence, finding);
        if (first.size() > MOST) {
            first.pollLastEntry();
        }
    }

    /// A finding about all records, which comes after those that may explain it.
    void addOnAll(Finding finding) {
        add(Long.MAX_VALUE, finding);
    }

    /// The first of them, in the order of the records.
    List<Finding> first() {
        return List.copyOf(first.values());
    }

    /// How many there are.
    long count() {
        return count;
    }
}
