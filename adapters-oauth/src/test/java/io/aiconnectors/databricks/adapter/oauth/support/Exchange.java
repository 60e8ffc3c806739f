package io.aiconnectors.databricks.adapter.oauth.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One HTTP exchange, byte by byte, so that a test can send what no client library would.
public record Exchange(int status, Map<String, List<String>> headers, String body) {
    private static final int PATIENCE_MILLIS = 20_000;

    /// Sends a request with exactly these header lines, besides `Content-Length` and `Connection: close`.
    public static Exchange send(int port, String method, String target, List<String> headers, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var lines = new ArrayList<>(List.of(method + " " + target + " HTTP/1.1"));
        lines.addAll(headers);
        lines.add("Content-Length: " + bytes.length);
        lines.add("Connection: close");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var out = socket.getOutputStream();
            out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
            out.flush();
            return read(socket.getInputStream().readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public JsonNode json() {
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException malformed) {
            throw new AssertionError("not JSON: " + body, malformed);
        }
    }

    public Html page() {
        return Html.of(body);
    }

    /// Every value of a header, in order.
    public List<String> all(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /// The one value of a header; empty if it is not there.
    public String header(String name) {
        if (all(name).size() > 1) {
            throw new AssertionError(name + " came more than once");
        }
        return all(name).isEmpty() ? "" : all(name).getFirst();
    }

    public String location() {
        return header("Location");
    }

    /// The value of a parameter in the query of `Location`, decoded; empty if it is not there.
    public String answer(String name) {
        return Form.of(location().substring(location().indexOf('?') + 1)).get(name);
    }

    private static Exchange read(byte[] answer) {
        // One byte is one character here, so that chunks can be counted.
        var all = new String(answer, StandardCharsets.ISO_8859_1);
        var end = all.indexOf("\r\n\r\n");
        var lines = all.substring(0, end).split("\r\n", -1);
        var headers = new TreeMap<String, List<String>>();
        for (var index = 1; index < lines.length; index++) {
            var colon = lines[index].indexOf(':');
            headers.computeIfAbsent(lines[index].substring(0, colon).toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                    .add(lines[index].substring(colon + 1).strip());
        }
        var body = all.substring(end + 4);
        var whole = headers.containsKey("transfer-encoding") ? joined(body) : body;
        return new Exchange(
                Integer.parseInt(lines[0].split(" ", -1)[1]),
                headers,
                new String(whole.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static String joined(String chunks) {
        var body = new ByteArrayOutputStream();
        var rest = chunks;
        while (true) {
            var line = rest.indexOf("\r\n");
            var size = Integer.parseInt(rest.substring(0, line), 16);
            if (size == 0) {
                return body.toString(StandardCharsets.ISO_8859_1);
            }
            body.writeBytes(rest.substring(line + 2, line + 2 + size).getBytes(StandardCharsets.ISO_8859_1));
            rest = rest.substring(line + 2 + size + 2);
        }
    }
}
