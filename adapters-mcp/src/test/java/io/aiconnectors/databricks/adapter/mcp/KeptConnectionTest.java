package io.aiconnectors.databricks.adapter.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.mcp.fixture.FixtureCatalogue;
import io.aiconnectors.databricks.adapter.mcp.fixture.FixtureServer;
import io.aiconnectors.databricks.adapter.mcp.support.Persons;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients that send head and body apart, as Python's do, and ask again on the same connection once they signed in.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptConnectionTest {
    private static final int PAUSE_MILLIS = 150;

    private final FixtureServer server = FixtureServer.start(
            FixtureServer.settings(),
            new FixtureCatalogue(),
            Persons::authenticate,
            new Random(7),
            InstantSource.fixed(Persons.NOW));

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/json",
                "Content-Type: application/json\r\nAuthorization: Bearer forged",
                "Content-Type: text/plain\r\nAuthorization: Bearer ada",
                "Content-Type: application/json\r\nAccept: image/png\r\nAuthorization: Bearer ada",
            })
    void whoever_is_turned_away_can_ask_again_on_the_same_connection(String headers) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            assertThat(ask(socket, headers)).startsWith("http/1.1 4").doesNotContain("connection: close");
            assertThat(ask(socket, headers)).startsWith("http/1.1 4");
        }
    }

    @Test
    void a_stranger_with_more_to_send_than_is_worth_it_is_told_that_the_connection_ends() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            send(socket, "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: 70000\r\n\r\n");

            assertThat(head(socket)).startsWith("http/1.1 401").contains("connection: close");
        }
    }

    private static String ask(Socket socket, String headers) throws IOException, InterruptedException {
        socket.setSoTimeout(10_000);
        send(socket, "POST /mcp HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\nContent-Length: 2\r\n\r\n");
        Thread.sleep(PAUSE_MILLIS);
        send(socket, "{}");
        return head(socket);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /// The head of one answer, in lower case; its body is read too, so that the next answer comes next.
    private static String head(Socket socket) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1), 1);
        var head = new StringBuilder();
        var length = 0;
        for (var line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            head.append(line.toLowerCase(Locale.ROOT)).append('\n');
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        line.substring("content-length:".length()).strip());
            }
        }
        for (int read = 0; read < length && lines.read() >= 0; read++) {
            // Of no interest here.
        }
        return head.toString();
    }
}
