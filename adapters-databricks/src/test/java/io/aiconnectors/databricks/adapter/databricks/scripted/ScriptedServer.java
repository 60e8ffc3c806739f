package io.aiconnectors.databricks.adapter.databricks.scripted;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// A loopback server that answers as told and remembers what it heard. One request per connection.
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket;
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile Function<Heard, Answer> script = _ -> Answer.of(500, "");

    public ScriptedServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public URI origin() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /// One answer after the other; the last one stays.
    public void answers(Answer... answers) {
        var next = new AtomicInteger();
        script = _ -> answers[Math.min(next.getAndIncrement(), answers.length - 1)];
    }

    public void answers(Function<Heard, Answer> rule) {
        script = rule;
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        end.countDown();
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException _) {
            // Closed: the test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var request = read(connection.getInputStream());
            heard.add(request);
            script.apply(request).send(connection.getOutputStream(), end);
            connection.getOutputStream().flush();
        } catch (SocketException _) {
            // The other side went away, as some tests want it to.
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Heard read(InputStream from) throws IOException {
        var start = line(from).split(" ", 3);
        var headers = new HashMap<String, String>();
        for (var header = line(from); !header.isEmpty(); header = line(from)) {
            var colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Heard(start[0], start[1], headers, new String(from.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream from) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var octet = from.read(); octet != '\n'; octet = from.read()) {
            if (octet < 0) {
                throw new SocketException("ended within a line");
            }
            if (octet != '\r') {
                line.write(octet);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
