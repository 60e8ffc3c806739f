package io.aiconnectors.databricks.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A request whose sender has not come to its end: it is under way for as long as a test wants.
final class HalfSent implements AutoCloseable {
    private static final int PATIENCE_MS = 60_000;

    private final Socket socket;
    private final String rest;

    private HalfSent(Socket socket, String rest) {
        this.socket = socket;
        this.rest = rest;
    }

    /// Sends the head, and returns once the server waits for the body (RFC 9110 §10.1.1).
    static HalfSent to(URI endpoint, Map<String, String> headers, String body) {
        try {
            var socket = new Socket(endpoint.getHost(), endpoint.getPort());
            socket.setSoTimeout(PATIENCE_MS);
            var head = new StringBuilder("POST " + endpoint.getPath() + " HTTP/1.1\r\n");
            headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
            head.append("Host: " + endpoint.getAuthority() + "\r\n");
            head.append("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n");
            head.append("Connection: close\r\nExpect: 100-continue\r\n\r\n");
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
            var waits = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            if (!waits.equals("HTTP/1.1 100")) {
                throw new AssertionError("the server does not wait for the body but says " + waits);
            }
            return new HalfSent(socket, body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Sends the rest.
    ///
    /// @return all that came back
    String finish() {
        try {
            socket.getOutputStream().write(rest.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
