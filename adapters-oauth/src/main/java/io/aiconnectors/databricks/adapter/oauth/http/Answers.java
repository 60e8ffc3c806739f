package io.aiconnectors.databricks.adapter.oauth.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/// Answers for programs.
public final class Answers {
    /// Seconds after which an outage may be over.
    public static final int RETRY_SECONDS = 5;

    /// The status of what was asked for too often (RFC 6585 §4).
    public static final int TOO_MANY = 429;

    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED_TYPE = 415;

    private Answers() {}

    /// JSON that nobody may keep (RFC 6749 §5.1).
    public static Response.ResponseBuilder json(int status, ObjectNode body) {
        return Response.status(status)
                .type("application/json")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .entity(Json.bytes(body));
    }

    /// An error as RFC 6749 §5.2 has it.
    public static Response.ResponseBuilder error(int status, String error, String description) {
        return json(status, Json.object().put("error", error).put("error_description", description));
    }

    /// A wait in whole seconds, at least one, as `Retry-After` has it (RFC 9110 §10.2.3).
    public static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    public static Response tooLarge(int limit) {
        return error(TOO_LARGE, "invalid_request", "the request must not be larger than " + limit + " bytes")
                .header("Connection", "close")
                .build();
    }

    public static Response wrongType(String expected) {
        return error(UNSUPPORTED_TYPE, "invalid_request", "the body must be " + expected)
                .build();
    }

    public static Response malformed() {
        return error(400, "invalid_request", "the request cannot be decoded").build();
    }

    public static Response unavailable() {
        return error(503, "temporarily_unavailable", "this cannot be answered at the moment, try again")
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }
}
