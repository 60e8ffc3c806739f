package io.aiconnectors.databricks.domain.page;

/// Upstream's own token for the next page; opaque, and never shown to an assistant as it is. Empty at the start and at
/// the end.
public record PageToken(String value) {
    /// The start of a listing, or its end.
    public static final PageToken NONE = new PageToken("");

    public boolean isNone() {
        return value.isEmpty();
    }
}
