package io.aiconnectors.databricks.adapter.mcp;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolAnswer;
import io.aiconnectors.databricks.adapter.mcp.fixture.FixtureServer;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.adapter.mcp.support.Exchange;
import io.aiconnectors.databricks.adapter.mcp.support.Persons;
import io.aiconnectors.databricks.adapter.mcp.support.SlowCatalogue;
import io.aiconnectors.databricks.adapter.mcp.support.Wire;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a client sees of a call that takes its time, and what a call notices of a client that leaves.
class StreamingTest {
    private static final String LEGACY_CALL =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"slow\"%s}}";

    private final SlowCatalogue slow = new SlowCatalogue();
    private final FixtureServer server = FixtureServer.start(
            FixtureServer.quickToStream(),
            slow,
            Persons::authenticate,
            new Random(7),
            InstantSource.fixed(Persons.NOW));

    @AfterEach
    void stop() {
        slow.release.countDown();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void shows_signs_of_life_until_the_answer_is_there(Wire wire) throws Exception {
        try (var socket = wire.begin(server.port(), "slow")) {
            var lines = lines(socket);
            var head = untilLine(lines, "");
            assertThat(head)
                    .contains("content-type: text/event-stream", "x-accel-buffering: no", "cache-control: no-store");
            assertThat(head).contains("x-connector-event: ");

            untilLine(lines, ": keep-alive");
            untilLine(lines, ": keep-alive");
            slow.release.countDown();

            assertThat(untilLine(lines, "event: message")).doesNotContain("data:");
            assertThat(lines.readLine()).startsWith("data: {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{");
        }
    }

    @Test
    void answers_at_once_in_one_body() throws Exception {
        slow.release.countDown();

        var answer = Wire.MODERN.call(server.port(), "slow", "{}");

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void waits_with_a_client_that_takes_no_stream() throws Exception {
        Thread.ofVirtual().start(() -> {
            try {
                slow.begun.await();
                Thread.sleep(300);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            slow.release.countDown();
        });

        var answer = Exchange.send(
                server.port(), "POST", "/mcp", headers("application/json"), bytes(LEGACY_CALL.formatted("")));

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(Wire.text(answer)).isEqualTo("done");
    }

    @Test
    void reports_progress_that_only_ever_goes_up() throws Exception {
        slow.release.countDown();

        var answer = Exchange.send(
                server.port(),
                "POST",
                "/mcp",
                headers("application/json, text/event-stream"),
                bytes(LEGACY_CALL.formatted(",\"_meta\":{\"progressToken\":\"p-1\"}")));

        var messages = answer.body()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> Json.read(line.substring("data: ".length())))
                .toList();
        assertThat(messages).hasSize(2);
        assertThat(messages.getFirst().toString())
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":"
                        + "{\"progressToken\":\"p-1\",\"progress\":1,\"total\":2,\"message\":\"half\"}}");
        assertThat(messages.getLast().path("id").asInt()).isEqualTo(1);
    }

    @Test
    void says_in_the_stream_what_a_status_can_no_longer_say() throws Exception {
        slow.answer = new ToolAnswer.SignInOver("sign in again");
        try (var socket = Wire.MODERN.begin(server.port(), "slow")) {
            var lines = lines(socket);
            untilLine(lines, ": keep-alive");
            slow.release.countDown();

            untilLine(lines, "event: message");
            var result = Json.read(String.valueOf(lines.readLine()).substring("data: ".length()))
                    .path("result");
            assertThat(result.path("isError").asBoolean()).isTrue();
            assertThat(result.path("content").path(0).path("text").asText()).isEqualTo("sign in again");
        }
    }

    @Test
    void a_modern_client_that_leaves_cancels_its_call() throws Exception {
        try (var socket = Wire.MODERN.begin(server.port(), "slow")) {
            untilLine(lines(socket), ": keep-alive");
        }

        assertThat(slow.interrupted.await(10, SECONDS)).isTrue();
        assertThat(slow.ended.await(10, SECONDS)).isTrue();
    }

    @Test
    void a_legacy_client_that_leaves_does_not() throws Exception {
        try (var socket = Wire.LEGACY.begin(server.port(), "slow")) {
            untilLine(lines(socket), ": keep-alive");
        }

        assertThat(slow.interrupted.await(1, SECONDS)).isFalse();
        slow.release.countDown();
        assertThat(slow.ended.await(10, SECONDS)).isTrue();
        assertThat(slow.interrupted.getCount()).isEqualTo(1);
    }

    private static List<String> headers(String accept) {
        return List.of(
                "Host: localhost", "Authorization: Bearer ada", "Content-Type: application/json", "Accept: " + accept);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static BufferedReader lines(Socket socket) throws Exception {
        socket.setSoTimeout(10_000);
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /// Everything up to this line, in lower case.
    private static String untilLine(BufferedReader lines, String wanted) throws Exception {
        var read = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(wanted)) {
                return read.toString();
            }
            read.append(line.toLowerCase(Locale.ROOT)).append('\n');
        }
        throw new AssertionError("the stream ended before: " + wanted);
    }
}
