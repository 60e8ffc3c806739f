package io.aiconnectors.databricks.sandbox.workspace.visit;

import io.aiconnectors.databricks.sandbox.catalog.Catalogue;
import io.aiconnectors.databricks.sandbox.http.Handler;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.http.Request;
import io.aiconnectors.databricks.sandbox.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// The door of a workspace: verifies the token, turns strangers and non-members away, and puts Databricks' headers on
/// every answer.
public final class Entrance {
    private static final String DATABRICKS_AUDIENCE = "2ff814a6-3304-4ab8-85cb-cd0e6f879c1d";

    private final String workspaceId;
    private final BearerTokens tokens;
    private final Supplier<Catalogue> served;
    private final AtomicLong visits = new AtomicLong();

    public Entrance(String workspaceId, BearerTokens tokens, Supplier<Catalogue> served) {
        this.workspaceId = workspaceId;
        this.tokens = tokens;
        this.served = served;
    }

    /// A handler that only members of the workspace reach.
    public Handler admit(VisitHandler handler) {
        return request -> admitted(request, handler)
                .with("X-Databricks-Org-Id", workspaceId)
                .with("x-request-id", requestId(workspaceId + visits.incrementAndGet()));
    }

    static String requestId(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Response admitted(Request request, VisitHandler handler) {
        var bearer = request.bearer();
        if (bearer.isEmpty()) {
            return numbered(401, "Credential was not sent or was of an unsupported type for this API.")
                    .with("WWW-Authenticate", "Bearer realm=\"DatabricksRealm\"");
        }
        return switch (tokens.verify(bearer.get())) {
            case TokenVerdict.Accepted(var person) -> entered(request, person, handler);
            case TokenVerdict.Expired() ->
                Response.json(
                                401,
                                Json.object()
                                        .put("error_code", "UNAUTHENTICATED")
                                        .put("message", "Token is expired"))
                        .with("X-Databricks-Reason-Phrase", "Token is expired");
            case TokenVerdict.Invalid() -> numbered(403, "Invalid access token.");
            case TokenVerdict.WrongAudience(var was) -> claim("aud", DATABRICKS_AUDIENCE, was);
            case TokenVerdict.WrongIssuer(var expected, var was) -> claim("iss", expected, was);
        };
    }

    private Response entered(Request request, Person person, VisitHandler handler) {
        var catalogue = served.get();
        var access = catalogue.access(person.userName());
        if (access.isEmpty()) {
            return page(403, "User not authorized.");
        }
        try {
            return handler.answer(new Visit(request, person, catalogue, access.get()));
        } catch (ApiRefusal refusal) {
            return refusal.response();
        }
    }

    private static Response numbered(int status, String message) {
        return Response.json(status, Json.object().put("error_code", status).put("message", message));
    }

    private static Response claim(String claim, String expected, String was) {
        return page(
                400,
                "io.jsonwebtoken.IncorrectClaimException: Expected %s claim to be: %s, but was: %s."
                        .formatted(claim, expected, was.replace("&", "&amp;").replace("<", "&lt;")));
    }

    private static Response page(int status, String text) {
        return Response.html(
                status,
                "<html><head><title>Error %1$d</title></head><body><h2>HTTP ERROR %1$d</h2><pre>%2$s</pre></body></html>"
                        .formatted(status, text));
    }
}
