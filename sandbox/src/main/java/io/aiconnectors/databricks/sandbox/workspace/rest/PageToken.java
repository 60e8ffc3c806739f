package io.aiconnectors.databricks.sandbox.workspace.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.http.Body;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.workspace.visit.ApiRefusal;
import io.aiconnectors.databricks.sandbox.workspace.visit.Visit;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.TreeMap;
import java.util.UUID;

/// Where a listing goes on. The token names the last asset that was looked at, visible or not: whoever hands it on to
/// an
/// assistant leaks that name.
///
/// @param binding a digest of the person, the path and every other parameter, which must all stay the same
record PageToken(int position, int page, boolean emptyGiven, String last, String binding) {
    static PageToken first(Visit visit) {
        return new PageToken(0, 0, false, "", binding(visit));
    }

    /// The token of the visit, or the start of the listing.
    static PageToken of(Visit visit) {
        return visit.optional("page_token").map(text -> read(text, visit)).orElseGet(() -> first(visit));
    }

    String text() {
        var json = Json.object()
                .put("position", position)
                .put("page", page)
                .put("empty", emptyGiven)
                .put("last", last)
                .put("binding", binding);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static PageToken read(String text, Visit visit) {
        var json = decoded(text);
        var token = new PageToken(
                json.path("position").asInt(-1),
                json.path("page").asInt(),
                json.path("empty").asBoolean(),
                json.path("last").asText(),
                json.path("binding").asText());
        if (token.position() < 0) {
            throw ApiRefusal.invalidParameter("Invalid page token");
        }
        if (!token.binding().equals(binding(visit))) {
            throw ApiRefusal.invalidParameter("Invalid page token: the other parameters of the request have changed");
        }
        return token;
    }

    private static ObjectNode decoded(String text) {
        try {
            return Json.readObject(Body.of(Base64.getUrlDecoder().decode(text)))
                    .orElseThrow(() -> ApiRefusal.invalidParameter("Invalid page token"));
        } catch (IllegalArgumentException notBase64) {
            throw ApiRefusal.invalidParameter("Invalid page token");
        }
    }

    private static String binding(Visit visit) {
        var others = new TreeMap<>(visit.request().query());
        others.remove("page_token");
        var all = visit.person().userName() + " " + visit.request().path() + " " + others;
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
