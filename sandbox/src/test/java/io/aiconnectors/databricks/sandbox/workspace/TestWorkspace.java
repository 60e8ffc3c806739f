package io.aiconnectors.databricks.sandbox.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.sandbox.catalog.Catalogue;
import io.aiconnectors.databricks.sandbox.catalog.demo.DemoCatalogues;
import io.aiconnectors.databricks.sandbox.catalog.demo.People;
import io.aiconnectors.databricks.sandbox.http.Curl;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.workspace.visit.Person;
import io.aiconnectors.databricks.sandbox.workspace.visit.TokenVerdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// A workspace on a free port in which a person's name is the token, with a client.
final class TestWorkspace implements AutoCloseable {
    static final String ADA = "ada";
    static final String BEN = "ben";
    static final String GUS = "gus";

    final DatabricksWorkspace workspace = DatabricksWorkspace.start(
            0,
            "main",
            "7405600000000001",
            DemoCatalogues.main(new People(ADA, List.of(BEN))),
            TestWorkspace::verdict,
            Clock.systemUTC());
    private final Curl curl = new Curl();

    static Catalogue demo() {
        return DemoCatalogues.main(new People(ADA, List.of(BEN)));
    }

    HttpResponse<String> send(String person, String pathAndQuery) {
        try {
            return curl.get(workspace.host().resolve(pathAndQuery), "Authorization", "Bearer " + person);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> sendWithoutToken(String path) {
        try {
            return curl.get(workspace.host().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> post(String person, String path, String body) {
        return post(person, path, body, "application/json, text/event-stream");
    }

    HttpResponse<String> post(String person, String path, String body, String accept) {
        try {
            return curl.post(
                    workspace.host().resolve(path),
                    body,
                    "Authorization",
                    "Bearer " + person,
                    "Accept",
                    accept,
                    "Content-Type",
                    "application/json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode get(String person, String pathAndQuery) {
        return Json.read(send(person, pathAndQuery).body());
    }

    /// Calls a managed server's method and gives the `result`, or the whole message if it is an error.
    JsonNode call(String person, String path, String method, String params) {
        var answer = Json.read(post(person, path, message(method, params)).body());
        return answer.has("result") ? answer.get("result") : answer;
    }

    static String message(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":%s}".formatted(method, params);
    }

    /// Follows page tokens to the end and gives every answer.
    List<JsonNode> pages(String person, String pathAndQuery) {
        var pages = new ArrayList<JsonNode>();
        var page = get(person, pathAndQuery);
        pages.add(page);
        while (page.hasNonNull("next_page_token")) {
            page = get(
                    person,
                    pathAndQuery + "&page_token=" + page.path("next_page_token").asText());
            pages.add(page);
        }
        return pages;
    }

    static List<String> texts(JsonNode array, String field) {
        var texts = new ArrayList<String>();
        array.forEach(entry -> texts.add(entry.path(field).asText()));
        return texts;
    }

    @Override
    public void close() {
        curl.close();
        workspace.close();
    }

    private static TokenVerdict verdict(String bearer) {
        return switch (bearer) {
            case ADA, BEN, GUS -> new TokenVerdict.Accepted(new Person(bearer, "oid-" + bearer, bearer));
            case "expired" -> new TokenVerdict.Expired();
            case "audience" -> new TokenVerdict.WrongAudience("https://management.core.windows.net/<b>");
            case "issuer" ->
                new TokenVerdict.WrongIssuer("https://sts.windows.net/here/", "https://sts.windows.net/home/");
            default -> new TokenVerdict.Invalid();
        };
    }
}
