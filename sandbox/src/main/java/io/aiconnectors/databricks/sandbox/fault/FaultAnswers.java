package io.aiconnectors.databricks.sandbox.fault;

import io.aiconnectors.databricks.sandbox.http.Answer;
import io.aiconnectors.databricks.sandbox.http.Body;
import io.aiconnectors.databricks.sandbox.http.Broken;
import io.aiconnectors.databricks.sandbox.http.Response;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The wire form of each fault.
final class FaultAnswers {
    private static final String TOO_MANY =
            "{\"error_code\":\"REQUEST_LIMIT_EXCEEDED\",\"message\":\"Too many requests. Please retry later.\"}";

    private final InstantSource clock;

    FaultAnswers(InstantSource clock) {
        this.clock = clock;
    }

    Answer to(Fault.Replacement fault) {
        return switch (fault) {
            case Fault.Status status -> status(status);
            case Fault.RetryAfterSeconds(int seconds) ->
                Response.json(429, TOO_MANY).with("Retry-After", Integer.toString(seconds));
            case Fault.RetryAfterDate(int seconds) ->
                Response.json(429, TOO_MANY).with("Retry-After", date(seconds));
            case Fault.Garbage(var rubbish) -> garbage(rubbish);
            case Fault.HtmlForbidden() ->
                Response.html(
                        403,
                        "<html><head><title>Error 403</title></head><body><h2>HTTP ERROR 403</h2>"
                                + "<pre>User not authorized.</pre></body></html>");
            case Fault.Redirect() ->
                Response.empty(302).with("Location", "/login.html?error=private-link-validation-error");
            case Fault.ExpiredToken(var disguise) -> expired(disguise);
            case Fault.DroppedConnection() -> new Broken.Dropped();
            case Fault.Hang(var atMost) -> new Broken.Silent(atMost);
        };
    }

    private static Response status(Fault.Status status) {
        var response = Response.of(status.status(), status.contentType(), Body.of(status.body()));
        for (var header : status.headers().entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return response;
    }

    private static Answer garbage(Fault.Rubbish rubbish) {
        return switch (rubbish) {
            case INVALID_JSON -> Response.json(200, "{\"schemas\":[{\"name\":\"unfinis");
            case INVALID_UTF8 ->
                Response.of(200, "application/json", Body.of(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"'}));
            case NOT_AN_OBJECT -> Response.json(200, "[1,2,3]");
            case EMPTY_BODY -> Response.of(200, "application/json", Body.EMPTY);
            case CUT_SHORT -> new Broken.CutShort(Response.json(200, "{\"schemas\":[],\"catalogs\":[],\"tables\":[]}"));
        };
    }

    private static Response expired(Fault.Disguise disguise) {
        return switch (disguise) {
            case FORBIDDEN_JWT ->
                Response.json(403, "{\"error_code\":403,\"message\":\"JWT has expired\"}")
                        .with("X-Databricks-Reason-Phrase", "JWT has expired");
            case BAD_REQUEST_EXCEPTION ->
                Response.html(
                        400,
                        "<html><head><title>Error 400</title></head><body><h2>HTTP ERROR 400</h2><pre>"
                                + "io.jsonwebtoken.ExpiredJwtException: JWT expired.</pre></body></html>");
            case UNAUTHORIZED ->
                Response.json(401, "{\"error_code\":\"UNAUTHENTICATED\",\"message\":\"Token is expired\"}");
            case EXPIRING_SOON ->
                Response.json(403, "{\"error_code\":403,\"message\":\"Token is expiring within 30 seconds\"}");
        };
    }

    private String date(int seconds) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                clock.instant().plusSeconds(seconds).atOffset(ZoneOffset.UTC));
    }
}
