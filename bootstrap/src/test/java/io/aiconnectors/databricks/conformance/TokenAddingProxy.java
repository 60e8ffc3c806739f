package io.aiconnectors.databricks.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// A loopback proxy that adds a bearer token to every request and passes the rest through as it is, `Host` and `Origin`
/// included: the conformance suite has no way to sign in.
final class TokenAddingProxy implements AutoCloseable {
    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "content-length", "transfer-encoding", "upgrade", "http2-settings", "keep-alive");

    private final HttpServer server;
    private final HttpClient http;
    private final ExecutorService threads;
    private final URI target;
    private final Supplier<String> bearer;

    private TokenAddingProxy(HttpServer server, URI target, Supplier<String> bearer) {
        this.server = server;
        this.target = target;
        this.bearer = bearer;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    static TokenAddingProxy before(URI target, Supplier<String> bearer) throws IOException {
        // The HTTP client refuses to set Host unless it is told that it may, before it is first used.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var proxy = new TokenAddingProxy(server, target, bearer);
        server.createContext("/", proxy::pass);
        server.setExecutor(proxy.threads);
        server.start();
        return proxy;
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        http.shutdownNow();
        threads.shutdownNow();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                    .method(
                            exchange.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    exchange.getRequestBody().readAllBytes()));
            new TreeMap<>(exchange.getRequestHeaders()).forEach((name, values) -> {
                if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            request.setHeader("Authorization", "Bearer " + bearer.get());
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            response.headers().map().forEach((name, values) -> {
                if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(response.statusCode(), 0);
            try (var from = response.body();
                    var to = exchange.getResponseBody()) {
                var buffer = new byte[8192];
                for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                    to.write(buffer, 0, read);
                    to.flush();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
