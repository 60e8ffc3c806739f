package io.aiconnectors.databricks.sandbox.catalog.access;

/// What the tag endpoints answer a person about an asset that the person can see.
///
/// The right to read tags is not documented by Databricks, so the stand-in can take every form that was ever suspected.
public enum TagReading {
    /// The assigned tags.
    ALLOWED,
    /// 403 `PERMISSION_DENIED`, with the asset's name in the text.
    FORBIDDEN,
    /// 404 as if the asset did not exist.
    NOT_FOUND,
    /// 404 `ENDPOINT_NOT_FOUND`: the workspace has no such API.
    NO_SUCH_API
}
