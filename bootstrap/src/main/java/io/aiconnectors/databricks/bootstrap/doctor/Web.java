package io.aiconnectors.databricks.bootstrap.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks as a client without a token would: 10 s for all of it, 512 KiB of answer, and no redirect is followed.
public final class Web implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final long MAX_BYTES = 512 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(DEADLINE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /// What came back.
    sealed interface Seen {
        /// An answer.
        record Answer(int status, HttpHeaders headers, String body) implements Seen {
            /// The body; a missing node if it is no JSON.
            JsonNode json() {
                try {
                    return JSON.readTree(body);
                } catch (JsonProcessingException _) {
                    return JSON.missingNode();
                }
            }

            String header(String name) {
                return headers.firstValue(name).orElse("");
            }
        }

        /// None.
        ///
        /// @param why such as `ConnectException`
        record Nothing(String why) implements Seen {}
    }

    Seen get(URI at) {
        return send(HttpRequest.newBuilder(at));
    }

    Seen post(URI at, String json) {
        return send(HttpRequest.newBuilder(at)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private Seen send(HttpRequest.Builder request) {
        var answer = http.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_BYTES));
        try {
            var arrived = answer.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
            return new Seen.Answer(
                    arrived.statusCode(), arrived.headers(), new String(arrived.body(), StandardCharsets.UTF_8));
        } catch (TimeoutException _) {
            answer.cancel(true);
            return new Seen.Nothing("no answer within " + DEADLINE.toSeconds() + " s");
        } catch (ExecutionException failed) {
            var cause = failed.getCause() == null ? failed : failed.getCause();
            return new Seen.Nothing(cause.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Seen.Nothing("interrupted");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
