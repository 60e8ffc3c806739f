package io.aiconnectors.databricks.domain.page;

import java.util.List;

/// A part of a listing as upstream gave it, not yet screened, and where the rest begins.
public record Slice<T>(List<T> items, PageToken next) {
    public Slice {
        items = List.copyOf(items);
    }
}
