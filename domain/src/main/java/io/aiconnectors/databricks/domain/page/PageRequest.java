package io.aiconnectors.databricks.domain.page;

/// Which part of a listing is wanted.
///
/// @param limit rows at most, 1 to [#MAX_LIMIT]
public record PageRequest(int limit, PageToken from) {
    /// Rows when the caller does not say.
    public static final int DEFAULT_LIMIT = 50;

    /// Rows at most; the policy may set a lower bound.
    public static final int MAX_LIMIT = 100;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be between 1 and " + MAX_LIMIT);
        }
    }

    /// The first page of the default size.
    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, PageToken.NONE);
    }
}
