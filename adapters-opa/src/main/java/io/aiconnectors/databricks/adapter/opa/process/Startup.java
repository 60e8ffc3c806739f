package io.aiconnectors.databricks.adapter.opa.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Waits for a started OPA, as long as there is a process to wait for.
final class Startup {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Startup() {}

    static boolean isHealthy(Process process, URI url, Duration patience) {
        var question = HttpRequest.newBuilder(url.resolve("/health?bundles"))
                .timeout(Duration.ofSeconds(1))
                .build();
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build()) {
            for (var left = patience; left.isPositive() && process.isAlive(); left = left.minus(PAUSE)) {
                if (answers(http, question)) {
                    return process.isAlive();
                }
                Thread.sleep(PAUSE);
            }
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean answers(HttpClient http, HttpRequest question) throws InterruptedException {
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }
}
