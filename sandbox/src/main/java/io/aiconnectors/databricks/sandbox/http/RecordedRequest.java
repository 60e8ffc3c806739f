package io.aiconnectors.databricks.sandbox.http;

/// One remembered request. `authorization` is `none` or a fingerprint (`sha256:` and 16 hex digits) of the header,
/// which tells tokens apart without being one; query values that could be secrets are `***`.
public record RecordedRequest(String method, String path, String query, String authorization) {}
