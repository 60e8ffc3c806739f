package io.aiconnectors.databricks.adapter.entra.http;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// HTTP with limits: 2 s to connect, 5 s from the first byte sent to the last byte read, 512 KiB of body, and no
/// redirect is ever followed, so that nothing reaches a host that is not configured.
public final class BoundedHttp implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final long MAX_BYTES = 512 * 1024;

    private final HttpClient http;
    private final Duration deadline;

    public BoundedHttp(Executor executor) {
        this(executor, DEADLINE);
    }

    BoundedHttp(Executor executor, Duration deadline) {
        this.deadline = deadline;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(executor)
                .build();
    }

    /// Sends and waits for the whole answer. The client's own request timeout ends with the headers, so the deadline is
    /// kept here: a body that trickles in does not outlast it.
    public Reply send(HttpRequest request) {
        var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_BYTES));
        try {
            return arrived(answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Reply.Lost(Reply.Loss.TIMEOUT);
        } catch (ExecutionException e) {
            return new Reply.Lost(Reply.Loss.BROKEN);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.Lost(Reply.Loss.INTERRUPTED);
        }
    }

    private static Reply arrived(HttpResponse<byte[]> answer) {
        return new Reply.Arrived(
                answer.statusCode(), answer.headers(), new String(answer.body(), StandardCharsets.UTF_8));
    }

    /// Breaks what is under way.
    @Override
    public void close() {
        http.shutdownNow();
    }
}
