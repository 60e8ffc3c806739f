package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/// A loopback server that answers each request with the next of its scripted answers, byte by byte as told, and closes
/// the connection. It hangs up when it has nothing more to say.
final class ScriptedEngine implements AutoCloseable {
    /// What to do with a connection once a request is in.
    interface Answer {
        void to(Socket socket) throws IOException;
    }

    /// A request as it came in.
    record Request(List<String> head, String body) {}

    private final ServerSocket server;
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    ScriptedEngine() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /// Another scripted answer.
    ScriptedEngine then(Answer answer) {
        script.add(answer);
        return this;
    }

    /// A 200 with JSON.
    ScriptedEngine then(String json) {
        return then(http("200 OK", "application/json", json));
    }

    static Answer http(String status, String contentType, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return raw("HTTP/1.1 " + status + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + bytes.length
                + "\r\nConnection: close\r\n\r\n" + body);
    }

    static Answer raw(String answer) {
        return socket -> {
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.close();
        };
    }

    /// Says this much and then nothing, with the connection left open.
    static Answer stalling(String start) {
        return socket -> {
            socket.getOutputStream().write(start.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        };
    }

    OpaSettings settings() {
        return settings(Duration.ofSeconds(20));
    }

    OpaSettings settings(Duration deadline) {
        return new OpaSettings(
                URI.create("http://127.0.0.1:" + server.getLocalPort()),
                Secret.of("the-token"),
                "policy",
                Duration.ofSeconds(20),
                deadline,
                deadline,
                64 * 1024,
                8,
                Set.of());
    }

    List<Request> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : open) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException _) {
            // Closed: nobody is served any more.
        }
    }

    private void serve(Socket socket) {
        try {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            requests.add(read(in));
            var answer = script.poll();
            if (answer == null) {
                socket.close();
            } else {
                answer.to(socket);
            }
        } catch (IOException _) {
            // The client went away first, which is what some tests are about.
        }
    }

    private static Request read(BufferedReader in) throws IOException {
        var head = new ArrayList<String>();
        var length = 0;
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.add(line);
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        var body = new char[length];
        for (var read = 0; read < length; ) {
            var more = in.read(body, read, length - read);
            if (more < 0) {
                break;
            }
            read += more;
        }
        return new Request(List.copyOf(head), new String(body));
    }
}
