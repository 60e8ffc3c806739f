package io.aiconnectors.databricks.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// A loopback proxy that adds a bearer token to every request and passes every other byte through as it is: the
/// conformance suite has no way to sign in.
///
/// It asks the server to close the connection after each answer, so that every request has a head of its own to add to.
final class TokenAddingProxy implements AutoCloseable {
    private static final int HEAD_LIMIT = 64 * 1024;
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final URI target;
    private final Supplier<String> bearer;

    private TokenAddingProxy(ServerSocket door, URI target, Supplier<String> bearer) {
        this.door = door;
        this.target = target;
        this.bearer = bearer;
    }

    static TokenAddingProxy before(URI target, Supplier<String> bearer) throws IOException {
        var proxy = new TokenAddingProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target, bearer);
        proxy.threads.execute(proxy::welcome);
        return proxy;
    }

    /// The same path at the proxy.
    URI url() {
        return URI.create("http://localhost:" + door.getLocalPort() + target.getPath());
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var server = new Socket(target.getHost(), target.getPort())) {
            server.getOutputStream().write(head(client.getInputStream()).getBytes(StandardCharsets.ISO_8859_1));
            var request = threads.submit(() -> pass(client, server));
            server.getInputStream().transferTo(client.getOutputStream());
            request.cancel(true);
        } catch (IOException left) {
            // One side has gone; closing both ends tells the other.
        }
    }

    /// Ends when the client has closed its side, and then the server's: leaving is how a client cancels.
    private static long pass(Socket client, Socket server) throws IOException {
        try (server) {
            return client.getInputStream().transferTo(server.getOutputStream());
        }
    }

    private String head(InputStream request) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith(END_OF_HEAD)) {
            var next = request.read();
            if (next < 0 || head.size() == HEAD_LIMIT) {
                throw new IOException("the request has no head");
            }
            head.write(next);
        }
        var asked = head.toString(StandardCharsets.ISO_8859_1).replaceAll("(?im)^connection:.*\r\n", "");
        var added = "\r\nAuthorization: Bearer " + bearer.get() + "\r\nConnection: close" + END_OF_HEAD;
        return asked.substring(0, asked.length() - END_OF_HEAD.length()) + added;
    }
}
