package io.aiconnectors.databricks.adapter.opa.process;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.concurrent.Executors;

/// Hands the policy bundle to the OPA of ours, on loopback and against a token, as it stands in its file now.
///
/// OPA reads a bundle of a `file://` URL once and never again; one that it polls over HTTP it takes when its ETag
/// changes, and it keeps the one it has when the new one does not load.
///
/// See https://www.openpolicyagent.org/docs/management-bundles#bundle-service-api
final class BundleServer implements AutoCloseable {
    /// Path of the bundle.
    static final String RESOURCE = "policy.tar.gz";

    private static final int QUEUE = 8;

    private final HttpServer server;
    private final Path bundle;
    private final byte[] authorization;

    private BundleServer(HttpServer server, Path bundle, Secret token) {
        this.server = server;
        this.bundle = bundle;
        this.authorization = ("Bearer " + token.reveal()).getBytes(StandardCharsets.UTF_8);
    }

    /// Serves on any free port, until it is closed.
    static BundleServer start(Path bundle, Secret token) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), QUEUE);
        var served = new BundleServer(server, bundle, token);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", served::answer);
        server.start();
        return served;
    }

    /// The origin.
    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isOurs(exchange)) {
                exchange.sendResponseHeaders(401, -1);
            } else if (!exchange.getRequestMethod().equals("GET")
                    || !exchange.getRequestURI().getPath().equals("/" + RESOURCE)
                    || !Files.isReadable(bundle)) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                hand(exchange, Files.readAllBytes(bundle));
            }
        }
    }

    private static void hand(HttpExchange exchange, byte[] bytes) throws IOException {
        var tag = "\"" + Sha256.hex(bytes) + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/gzip");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private boolean isOurs(HttpExchange exchange) {
        var given = exchange.getRequestHeaders().getFirst("Authorization");
        return given != null && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), authorization);
    }
}
