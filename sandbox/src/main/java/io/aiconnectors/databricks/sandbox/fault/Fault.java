package io.aiconnectors.databricks.sandbox.fault;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One way in which an upstream can go wrong.
public sealed interface Fault {
    /// A fault that takes the place of the answer: the request has no effect.
    sealed interface Replacement extends Fault {}

    /// The right answer, later.
    record Latency(Duration duration) implements Fault {}

    /// Any status with any headers and any body.
    record Status(int status, Map<String, String> headers, String body, String contentType) implements Replacement {
        public Status {
            if (status < 200 || status > 599) {
                throw new IllegalArgumentException("status must be within 200..599, not " + status);
            }
            headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        }
    }

    /// 429 with `Retry-After` in seconds (RFC 9110 §10.2.3).
    record RetryAfterSeconds(int seconds) implements Replacement {}

    /// 429 with `Retry-After` as an HTTP date so many seconds ahead.
    record RetryAfterDate(int seconds) implements Replacement {}

    /// 200 and `application/json`, with a body that is something else.
    record Garbage(Rubbish rubbish) implements Replacement {}

    /// 403 with an HTML page, as Databricks answers someone who is no member of the workspace.
    record HtmlForbidden() implements Replacement {}

    /// 302 to the login page, as a workspace behind Private Link answers.
    record Redirect() implements Replacement {}

    /// An expired token, in one of the forms in which Databricks has said it.
    record ExpiredToken(Disguise disguise) implements Replacement {}

    /// The connection is closed without an answer.
    record DroppedConnection() implements Replacement {}

    /// No answer for that long, then the connection is closed.
    record Hang(Duration atMost) implements Replacement {}

    /// The bodies that are not the JSON object they claim to be.
    enum Rubbish {
        /// Text that breaks off inside a string.
        INVALID_JSON,
        /// Bytes that are no UTF-8.
        INVALID_UTF8,
        /// Valid JSON, but an array.
        NOT_AN_OBJECT,
        /// Nothing at all.
        EMPTY_BODY,
        /// Fewer bytes than `Content-Length` announces.
        CUT_SHORT
    }

    /// How an expired Entra token has looked on Databricks over the years.
    enum Disguise {
        /// 403, numeric `error_code`, "JWT has expired", and `X-Databricks-Reason-Phrase` (2024).
        FORBIDDEN_JWT,
        /// 400 with an HTML page that names `ExpiredJwtException`.
        BAD_REQUEST_EXCEPTION,
        /// 401 "Token is expired" (since about December 2025).
        UNAUTHORIZED,
        /// 403 "Token is expiring within 30 seconds".
        EXPIRING_SOON
    }
}
