package io.aiconnectors.databricks.adapter.audit.verify;

import java.util.ArrayList;
import java.util.List;

/// What belongs to no chain: lines that are no records, files that cannot be read. It keeps the first and
/// counts the rest.
final class Strays {
    private static final int MOST = 10;

    private final List<String> first = new ArrayList<>();
    private long count;

    void add(String what) {
        count++;
        if (first.size() < MOST) {
            first.add(what);
        }
    }

    List<String> first() {
        return List.copyOf(first);
    }

    long count() {
        return count;
    }
}
