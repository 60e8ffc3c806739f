package io.aiconnectors.databricks.adapter.mcp.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One HTTP exchange, byte by byte, so that a test can send what no client library would.
public record Exchange(int status, Map<String, String> headers, String body) {
    /// Sends a request with exactly these header lines, besides `Content-Length` and `Connection: close`.
    public static Exchange send(int port, String method, String path, List<String> headers, byte[] body)
            throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            write(socket, method, path, headers, body);
            return read(socket.getInputStream());
        }
    }

    /// Sends these very bytes.
    public static Exchange sendRaw(int port, String bytes) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return read(socket.getInputStream());
        }
    }

    static void write(Socket socket, String method, String path, List<String> headers, byte[] body) throws IOException {
        var lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1"));
        lines.addAll(headers);
        lines.add("Content-Length: " + body.length);
        lines.add("Connection: close");
        var out = socket.getOutputStream();
        out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        out.write(body);
        out.flush();
    }

    public JsonNode json() {
        return Json.read(body);
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /// The body with the call's own event id, random in every answer, replaced.
    public String comparable() {
        var event = header("X-Connector-Event");
        return event.isEmpty() ? body : body.replace(event, "EVENT");
    }

    private static Exchange read(InputStream in) throws IOException {
        var all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        var end = all.indexOf("\r\n\r\n");
        var lines = all.substring(0, end).split("\r\n", -1);
        var headers = new TreeMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            var colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        var status = Integer.parseInt(lines[0].split(" ", -1)[1]);
        var body = all.substring(end + 4);
        return new Exchange(status, headers, "chunked".equals(headers.get("transfer-encoding")) ? joined(body) : body);
    }

    /// Takes chunks apart; sizes count bytes, and the tests that stream send ASCII.
    private static String joined(String chunks) {
        var body = new StringBuilder();
        var rest = chunks;
        while (true) {
            var line = rest.indexOf("\r\n");
            var size = Integer.parseInt(rest.substring(0, line), 16);
            if (size == 0) {
                return body.toString();
            }
            body.append(rest, line + 2, line + 2 + size);
            rest = rest.substring(line + 2 + size + 2);
        }
    }
}
