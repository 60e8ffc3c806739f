package io.aiconnectors.databricks.sandbox.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Reads a connector's audit file. Records are delivered to it a moment after the call that they are about, so what has
/// happened until now is waited for first: as the metrics tell, nothing is queued and nothing is pending.
record AuditReading(URI admin, Path file) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(10);

    /// The lines of all that happened until now.
    ///
    /// @throws IllegalStateException if they are not all delivered within ten seconds
    List<String> lines() {
        try (var http = HttpClient.newHttpClient()) {
            var until = System.nanoTime() + PATIENCE.toNanos();
            while (!isDelivered(http)) {
                if (System.nanoTime() - until > 0) {
                    throw new IllegalStateException("the audit is not delivered after " + PATIENCE);
                }
                Thread.sleep(PAUSE);
            }
            return asItStands();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the audit was waited for", interrupted);
        }
    }

    /// The lines that are there.
    List<String> asItStands() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean isDelivered(HttpClient http) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(admin.resolve("/metrics"))
                .timeout(PATIENCE)
                .build();
        var gauges = JSON.readTree(http.send(request, BodyHandlers.ofString()).body())
                .path("gauges");
        return isZero(gauges, "audit.queued") && isZero(gauges, "audit.sink.file.pending");
    }

    private static boolean isZero(JsonNode gauges, String name) {
        return gauges.path(name).path("value").asLong(-1) == 0;
    }
}
