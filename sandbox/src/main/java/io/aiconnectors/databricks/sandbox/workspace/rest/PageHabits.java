package io.aiconnectors.databricks.sandbox.workspace.rest;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// When a listing inserts an empty page that still carries a token; safe for many threads.
///
/// Without any change the second page of every listing has an empty one before it.
public final class PageHabits {
    private volatile Set<Integer> emptyBefore = Set.of(1);

    /// Empty pages come before the pages with these numbers; the first page is number 0.
    public void emptyBefore(int... pages) {
        emptyBefore = Arrays.stream(pages).boxed().collect(Collectors.toUnmodifiableSet());
    }

    boolean isEmptyBefore(int page) {
        return emptyBefore.contains(page);
    }
}
