package io.aiconnectors.databricks.domain.access;

import io.aiconnectors.databricks.domain.page.PageRequest;

/// What a permit asks of us in return.
///
/// @param pageLimit rows that one page of a listing may hold at most
public record Obligations(int pageLimit) {
    /// A permit that asks for nothing beyond what the product itself keeps to.
    public static final Obligations NONE = new Obligations(PageRequest.MAX_LIMIT);

    public Obligations {
        if (pageLimit < 1) {
            throw new IllegalArgumentException("a page limit is at least 1");
        }
    }
}
