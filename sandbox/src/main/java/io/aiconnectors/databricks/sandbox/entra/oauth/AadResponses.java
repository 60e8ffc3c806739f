package io.aiconnectors.databricks.sandbox.entra.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.entra.directory.Tenant;
import io.aiconnectors.databricks.sandbox.entra.jwt.Chance;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.http.Request;
import io.aiconnectors.databricks.sandbox.http.Response;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/// Entra's errors on the wire: a JSON body at the token endpoint, an HTML page for a browser.
final class AadResponses {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Tenant tenant;
    private final InstantSource clock;
    private final Chance chance;

    AadResponses(Tenant tenant, InstantSource clock, Chance chance) {
        this.tenant = tenant;
        this.clock = clock;
        this.chance = chance;
    }

    Response json(AadError error, Request request) {
        var ids = ids(request);
        var json = Json.object().put("error", error.error()).put("error_description", described(error, ids));
        json.putArray("error_codes").add(error.code());
        json.put("timestamp", ids.timestamp())
                .put("trace_id", ids.trace())
                .put("correlation_id", ids.correlation())
                .put("error_uri", tenant.base() + "/error?code=" + error.code());
        error.suberror().ifPresent(value -> json.put("suberror", value));
        error.claims().ifPresent(value -> json.put("claims", value));
        return traced(Response.json(error.status(), json), ids);
    }

    Response granted(ObjectNode tokens, Request request) {
        return traced(Response.json(200, tokens), ids(request));
    }

    Response page(AadError error, Request request) {
        var text = described(error, ids(request));
        return SignInPage.secured(
                Response.html(400, SignInPage.frame("Sorry", "<p>" + SignInPage.escaped(text) + "</p>")));
    }

    /// The `error_description` for a redirect.
    String described(AadError error, Request request) {
        return described(error, ids(request));
    }

    /// With the ids by which Microsoft's support finds a request; its libraries compare the second with what they sent.
    private static Response traced(Response response, Ids ids) {
        return unstored(response).with("x-ms-request-id", ids.trace()).with("client-request-id", ids.correlation());
    }

    static Response unstored(Response response) {
        return response.with("Cache-Control", "no-store, no-cache").with("Pragma", "no-cache");
    }

    private static String described(AadError error, Ids ids) {
        return "AADSTS%d: %s Trace ID: %s Correlation ID: %s Timestamp: %s"
                .formatted(error.code(), error.text(), ids.trace(), ids.correlation(), ids.timestamp());
    }

    private Ids ids(Request request) {
        var correlation = request.header("client-request-id")
                .filter(value -> UUID_SHAPE.matcher(value).matches())
                .orElseGet(chance::uuid);
        return new Ids(chance.uuid(), correlation, STAMP.format(clock.instant()));
    }

    private record Ids(String trace, String correlation, String timestamp) {}
}
