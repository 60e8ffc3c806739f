package io.aiconnectors.databricks.adapter.mcp.auth;

import io.aiconnectors.databricks.domain.identity.Caller;

/// Whether a request may go on, and if not, how to say so.
public sealed interface Admission {
    record Admitted(Caller caller) implements Admission {}

    /// Not with these credentials: 401 or 403, with the challenge.
    record Challenged(int status, String challenge, String message) implements Admission {}

    /// It cannot be found out now: 503.
    record Undetermined(int retryAfterSeconds) implements Admission {}
}
