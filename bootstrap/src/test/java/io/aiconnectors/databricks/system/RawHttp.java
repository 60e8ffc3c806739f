package io.aiconnectors.databricks.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/// Sends over HTTP exactly what a test says, and follows nothing.
final class RawHttp {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVENT = "data:";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Answer send(String method, URI to, byte[] body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(to)
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException broken) {
            throw new IllegalStateException("no answer to " + method + " " + to, broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// What came back.
    record Answer(int status, HttpHeaders headers, String body) {
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /// The body, or the last event of a stream.
        JsonNode json() {
            var text = header("Content-Type").startsWith("text/event-stream") ? lastEvent() : body;
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException malformed) {
                throw new IllegalStateException("not JSON: " + body, malformed);
            }
        }

        private String lastEvent() {
            return body.lines()
                    .filter(line -> line.startsWith(EVENT))
                    .map(line -> line.substring(EVENT.length()))
                    .reduce((earlier, later) -> later)
                    .orElse("");
        }
    }
}
