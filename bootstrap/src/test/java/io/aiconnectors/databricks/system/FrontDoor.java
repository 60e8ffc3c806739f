package io.aiconnectors.databricks.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/// The one address before the replicas, as a load balancer is one: requests go to the replicas that a test says, in
/// turns, byte for byte. It remembers everything that passes, both ways.
///
/// It asks for the connection to be closed after each answer, so that no client stays with a replica.
public final class FrontDoor implements AutoCloseable {
    private static final int HEAD_LIMIT = 64 * 1024;
    private static final String END_OF_HEAD = "\r\n\r\n";
    /// What is between the client and us alone (RFC 9110 §7.6.1), an upgrade to HTTP/2 among it.
    private static final Pattern HOP = Pattern.compile("(?im)^(?:connection|upgrade|http2-settings):.*\r\n");
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<List<URI>> targets = new AtomicReference<>(List.of());
    private final AtomicInteger turn = new AtomicInteger();
    private final Queue<String> passed = new ConcurrentLinkedQueue<>();

    private FrontDoor(ServerSocket door) {
        this.door = door;
    }

    /// One that leads nowhere yet.
    public static FrontDoor open() {
        try {
            var front = new FrontDoor(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            front.threads.execute(front::welcome);
            return front;
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    /// The public URL of what is behind it.
    public URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /// Requests go there from now on, the first to the first.
    public void to(URI... origins) {
        turn.set(0);
        targets.set(List.of(origins));
    }

    /// Each request with its answer, as they were on the wire.
    public List<String> passed() {
        return List.copyOf(passed);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closedAnyway) {
            // Nobody comes in any more, which is what was wanted.
        }
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
        var origins = targets.get();
        var origin = origins.get(turn.getAndIncrement() % origins.size());
        try (client;
                var replica = new Socket(origin.getHost(), origin.getPort())) {
            var request = request(client.getInputStream());
            replica.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = replica.getInputStream().readAllBytes();
            passed.add(request + "\r\n" + new String(answer, StandardCharsets.ISO_8859_1));
            client.getOutputStream().write(answer);
        } catch (IOException left) {
            // One side has gone; closing both ends tells the other.
        }
    }

    private static String request(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith(END_OF_HEAD)) {
            var next = in.read();
            if (next < 0 || head.size() == HEAD_LIMIT) {
                throw new IOException("the request has no head");
            }
            head.write(next);
        }
        var asked = head.toString(StandardCharsets.ISO_8859_1);
        var length = LENGTH.matcher(asked);
        var body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
        var kept = HOP.matcher(asked).replaceAll("");
        return kept.substring(0, kept.length() - 2)
                + "Connection: close"
                + END_OF_HEAD
                + new String(body, StandardCharsets.ISO_8859_1);
    }
}
