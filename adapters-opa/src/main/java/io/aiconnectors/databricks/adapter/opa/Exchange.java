package io.aiconnectors.databricks.adapter.opa;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// One question on the wire, asked a second time at most: when the connection failed before any answer began, as it
/// does when OPA has closed an idle one. A question changes nothing, so asking twice is safe.
final class Exchange {
    private final HttpClient http;
    private final HttpRequest request;
    private final BodyHandler<Reply> handler;
    private volatile boolean answering;
    private volatile boolean cancelled;
    private volatile @Nullable CompletableFuture<HttpResponse<Reply>> attempt;

    Exchange(HttpClient http, HttpRequest request, int maxAnswerBytes) {
        this.http = http;
        this.request = request;
        var capped = CappedBody.upTo(maxAnswerBytes);
        this.handler = head -> {
            answering = true;
            return capped.apply(head);
        };
    }

    CompletableFuture<Reply> begin() {
        return send().exceptionallyCompose(
                        failure -> isWorthAnother(rootOf(failure)) ? send() : CompletableFuture.failedFuture(failure))
                .thenApply(HttpResponse::body);
    }

    /// Breaks the connection off, so that OPA stops evaluating too.
    void cancel() {
        cancelled = true;
        var current = attempt;
        if (current != null) {
            current.cancel(true);
        }
    }

    /// What really happened, without the wrappers of futures.
    static Throwable rootOf(Throwable failure) {
        var cause = failure.getCause();
        return switch (failure) {
            case CompletionException _ -> cause == null ? failure : rootOf(cause);
            case ExecutionException _ -> cause == null ? failure : rootOf(cause);
            default -> failure;
        };
    }

    private CompletableFuture<HttpResponse<Reply>> send() {
        var sent = http.sendAsync(request, handler);
        attempt = sent;
        if (cancelled) {
            sent.cancel(true);
        }
        return sent;
    }

    private boolean isWorthAnother(Throwable cause) {
        return switch (cause) {
            case HttpTimeoutException _, ProtocolException _ -> false;
            case IOException _ -> !answering && !cancelled;
            default -> false;
        };
    }
}
