package io.aiconnectors.databricks.adapter.databricks.http;

import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import java.util.Optional;

/// What Databricks' error codes and HTTP statuses mean. The code wins over the status: REQUEST_LIMIT_EXCEEDED has
/// come with 400.
///
/// See https://docs.databricks.com/api/workspace/introduction (errors)
public final class ErrorCodes {
    private ErrorCodes() {}

    /// The meaning of a code; empty when it says nothing beyond the status.
    public static Optional<Kind> kind(String code) {
        return switch (code) {
            case "PERMISSION_DENIED" -> Optional.of(Kind.FORBIDDEN);
            case "UNAUTHENTICATED" -> Optional.of(Kind.WORKSPACE_FORBIDDEN);
            case "ENDPOINT_NOT_FOUND", "METASTORE_DOES_NOT_EXIST", "FEATURE_DISABLED", "NOT_IMPLEMENTED" ->
                Optional.of(Kind.NOT_OFFERED);
            case "NOT_FOUND",
                    "RESOURCE_DOES_NOT_EXIST",
                    "CATALOG_DOES_NOT_EXIST",
                    "SCHEMA_DOES_NOT_EXIST",
                    "TABLE_DOES_NOT_EXIST" -> Optional.of(Kind.NOT_FOUND);
            case "BAD_REQUEST",
                    "INVALID_PARAMETER_VALUE",
                    "INVALID_STATE",
                    "MALFORMED_REQUEST",
                    "RESOURCE_CONFLICT",
                    "ABORTED",
                    "ALREADY_EXISTS",
                    "RESOURCE_ALREADY_EXISTS" -> Optional.of(Kind.REJECTED);
            case "TOO_MANY_REQUESTS", "RESOURCE_EXHAUSTED", "REQUEST_LIMIT_EXCEEDED" -> Optional.of(Kind.RATE_LIMITED);
            case "DEADLINE_EXCEEDED" -> Optional.of(Kind.TIMEOUT);
            case "INTERNAL_ERROR", "UNKNOWN", "DATA_LOSS", "TEMPORARILY_UNAVAILABLE", "CANCELLED" ->
                Optional.of(Kind.UPSTREAM_ERROR);
            case String _ -> Optional.empty();
        };
    }

    /// The meaning of a status. A body that is no object of Databricks' API comes from something that stands before
    /// it, and a 404 of that kind is no word on whether the object exists.
    ///
    /// @param coded whether the body was such an object
    static Kind kind(int status, boolean coded) {
        return switch (status) {
            case 401 -> Kind.WORKSPACE_FORBIDDEN;
            case 403 -> Kind.FORBIDDEN;
            case 404 -> coded ? Kind.NOT_FOUND : Kind.NOT_OFFERED;
            case 408, 504 -> Kind.TIMEOUT;
            case 429 -> Kind.RATE_LIMITED;
            case 499 -> Kind.UPSTREAM_ERROR;
            case 501 -> Kind.NOT_OFFERED;
            default -> byClass(status / 100);
        };
    }

    private static Fault.Kind byClass(int hundreds) {
        return switch (hundreds) {
            case 2, 5 -> Kind.UPSTREAM_ERROR;
            // The API never redirects: Private Link and the like send those they refuse to a page for people.
            case 3 -> Kind.WORKSPACE_FORBIDDEN;
            case 4 -> Kind.REJECTED;
            default -> Kind.UNREADABLE;
        };
    }
}
