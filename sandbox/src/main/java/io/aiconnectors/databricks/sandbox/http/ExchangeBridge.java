package io.aiconnectors.databricks.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns the JDK's exchanges into requests, and answers into bytes or into silence.
final class ExchangeBridge {
    private static final Logger LOG = LoggerFactory.getLogger(ExchangeBridge.class);

    private final Handler handler;
    private final int largestBody;

    ExchangeBridge(Handler handler, int largestBody) {
        this.handler = handler;
        this.largestBody = largestBody;
    }

    void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (answer(exchange)) {
                case Response response ->
                    send(exchange, response, response.body().size());
                case Broken.CutShort(var response) ->
                    send(exchange, response, response.body().size() / 2);
                case Broken.Silent(var patience) -> wait(patience);
                case Broken.Dropped() -> {}
            }
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(largestBody + 1);
        if (body.length > largestBody) {
            return Response.json(413, "{\"error\":\"request_too_large\"}");
        }
        var request = read(exchange, Body.of(body));
        if (request.isEmpty()) {
            return Response.text(400, "Bad percent-coding in path or query");
        }
        try {
            return handler.answer(request.get());
        } catch (RuntimeException defect) {
            LOG.error("stand-in failed on {}", request.get(), defect);
            return Response.json(500, "{\"error\":\"sandbox_defect\"}");
        }
    }

    private static Optional<Request> read(HttpExchange exchange, Body body) {
        var uri = exchange.getRequestURI();
        // An origin-form target is cut by hand: java.net.URI would read `//a/b` as host `a`.
        var target = uri.toString();
        int question = target.indexOf('?');
        var path = question < 0 ? target : target.substring(0, question);
        var query = question < 0 ? "" : target.substring(question + 1);
        if (!path.startsWith("/")) {
            path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        }
        try {
            return Optional.of(new Request(
                    exchange.getRequestMethod(),
                    path,
                    PercentCoding.segments(path),
                    Map.of(),
                    PercentCoding.form(query),
                    exchange.getRequestHeaders(),
                    body));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static void send(HttpExchange exchange, Response response, int sent) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        boolean bodiless = exchange.getRequestMethod().equals("HEAD")
                || response.status() == 204
                || response.status() == 304
                || response.body().size() == 0;
        exchange.sendResponseHeaders(
                response.status(), bodiless ? -1 : response.body().size());
        if (!bodiless) {
            exchange.getResponseBody().write(response.body().bytes(), 0, sent);
        }
    }

    private static void wait(Duration patience) {
        try {
            Thread.sleep(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
