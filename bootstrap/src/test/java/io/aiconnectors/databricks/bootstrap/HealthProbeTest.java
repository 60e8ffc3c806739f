package io.aiconnectors.databricks.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthProbeTest {
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "/status/200");
            exchange.sendResponseHeaders(
                    Integer.parseInt(exchange.getRequestURI().getPath().substring("/status/".length())), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void ends_with_0_on_200() {
        assertThat(run(at(200))).isZero();
        assertThat(complaints.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 404, 503})
    void ends_with_1_on_any_other_answer_and_follows_no_redirect(int status) {
        assertThat(run(at(status))).isEqualTo(1);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("answered " + status);
    }

    @Test
    void ends_with_1_when_nobody_answers() {
        var address = at(200);
        server.stop(0);

        assertThat(run(address)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "127.0.0.1:8080", "https://127.0.0.1/health", "file:///etc/passwd", "http://[", "http://a b"
            })
    void anything_but_an_address_of_http_is_refused_with_the_usage(String address) {
        assertThat(run(address)).isEqualTo(2);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("usage: health");
    }

    private String at(int status) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/status/" + status;
    }

    private int run(String... arguments) {
        return HealthProbe.run(List.of(arguments), new PrintStream(complaints, true, StandardCharsets.UTF_8));
    }
}
