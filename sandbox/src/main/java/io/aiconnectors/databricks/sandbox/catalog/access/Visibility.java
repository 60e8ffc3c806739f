package io.aiconnectors.databricks.sandbox.catalog.access;

/// How much of an asset a person sees.
public enum Visibility {
    FULL,
    /// Only with `include_browse=true`, and marked `browse_only`.
    BROWSE_ONLY,
    NONE
}
