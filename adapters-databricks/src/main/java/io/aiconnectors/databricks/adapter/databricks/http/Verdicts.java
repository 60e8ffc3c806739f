package io.aiconnectors.databricks.adapter.databricks.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.adapter.databricks.http.Attempt.Answered;
import io.aiconnectors.databricks.adapter.databricks.http.Attempt.Missed;
import io.aiconnectors.databricks.adapter.databricks.http.Reply.Header;
import io.aiconnectors.databricks.adapter.databricks.json.Json;
import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells a good answer from a bad one, and what a bad one means.
final class Verdicts {
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9_.:-]{1,128}");
    private static final String MISSING_OBJECT = "does not exist";

    private final Json json;
    private final InstantSource clock;

    Verdicts(Json json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    Attempt of(Reply reply) {
        var body = json.read(reply.body());
        var error = body.filter(JsonNode::isObject).map(ErrorBody::of);
        if (!reply.isSuccess()) {
            return failure(reply, error.orElseGet(() -> ErrorBody.of(reply.body())));
        }
        // Some gateways report a failure under 200; taken for data it would be an empty list.
        if (body.filter(node -> node.hasNonNull("error_code")).isPresent()) {
            return failure(reply, error.orElseThrow());
        }
        return body.<Attempt>map(good -> new Answered(good, requestId(reply, "")))
                .orElseGet(() -> new Missed(fault(Kind.UNREADABLE, Duration.ZERO, reply, ""), false));
    }

    private Missed failure(Reply reply, ErrorBody error) {
        var status = error.status() == 0 ? reply.status() : error.status();
        var reason = reply.header(Header.REASON) + " " + reply.header(Header.CHALLENGE);
        var kind = TokenRefusal.kind(status, error, reason)
                .or(() -> coded(error))
                .orElseGet(() -> ErrorCodes.kind(status, error.coded()));
        var header = RetryAfter.header(reply.header(Header.RETRY_AFTER), clock);
        var wait = header.isZero() ? error.retryDelay() : header;
        return new Missed(fault(kind, wait, reply, error.requestId()), isTemporary(kind, status, error.code(), wait));
    }

    private static Optional<Kind> coded(ErrorBody error) {
        var isMissingObject =
                error.code().equals("INVALID_PARAMETER_VALUE") && error.text().contains(MISSING_OBJECT);
        return isMissingObject ? Optional.of(Kind.NOT_FOUND) : ErrorCodes.kind(error.code());
    }

    private static boolean isTemporary(Kind kind, int status, String code, Duration wait) {
        return kind == Kind.RATE_LIMITED
                || status == 502
                || status == 503
                || status == 504
                || code.equals("TEMPORARILY_UNAVAILABLE")
                || (status >= 500 && !wait.isZero());
    }

    private static Fault fault(Kind kind, Duration wait, Reply reply, String detailId) {
        return new Fault(kind, wait, requestId(reply, detailId));
    }

    private static String requestId(Reply reply, String detailId) {
        var id = reply.header(Header.REQUEST_ID).isEmpty() ? detailId : reply.header(Header.REQUEST_ID);
        return REQUEST_ID.matcher(id).matches() ? id : "";
    }
}
