package io.aiconnectors.databricks.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {
    private static final Routes ROUTES = Routes.none()
            .get("/tables/{full_name}", request -> Response.text(200, request.parameter("full_name")))
            .get("/query", request -> Response.text(200, request.query().toString()))
            .post("/echo", request -> Response.of(201, "application/octet-stream", request.body()))
            .post("/form", request -> Response.text(200, request.form().toString()))
            .get("/drop", _ -> new Broken.Dropped())
            .get("/cut", _ -> new Broken.CutShort(Response.text(200, "0123456789")))
            .get("/silent", _ -> new Broken.Silent(Duration.ofMinutes(5)))
            .get("/defect", _ -> {
                throw new IllegalStateException("secret detail");
            });

    private final Curl curl = new Curl();
    private final LoopbackServer server = LoopbackServer.start(0, ROUTES);

    @AfterEach
    void stop() {
        server.close();
        curl.close();
    }

    @Test
    void a_segment_is_decoded_exactly_once_and_may_hold_a_slash() throws IOException {
        assertThat(curl.get(at("/tables/a%2Fb%252F.c+d%C3%A9")).body()).isEqualTo("a/b%2F.c+dé");
    }

    @Test
    void dot_segments_and_double_slashes_are_left_as_they_are() throws IOException {
        assertThat(raw("GET /tables/x/../y HTTP/1.1")).startsWith("HTTP/1.1 404");
        assertThat(raw("GET //tables/x HTTP/1.1")).startsWith("HTTP/1.1 404");
        assertThat(curl.get(at("/tables/%2e%2e")).body()).isEqualTo("..");
    }

    @Test
    void bad_percent_coding_is_refused() throws IOException {
        assertThat(raw("GET /tables/%FF HTTP/1.1")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET /query?a=%C3 HTTP/1.1")).startsWith("HTTP/1.1 400");
    }

    @Test
    void a_query_keeps_repeated_and_empty_values() throws IOException {
        assertThat(curl.get(at("/query?a=1&b=&a=x+y%26z&c")).body()).isEqualTo("{a=[1, x y&z], b=[], c=[]}");
    }

    @Test
    void an_unknown_path_is_404_and_a_known_path_with_another_method_is_405() throws IOException {
        assertThat(curl.get(at("/nowhere")).statusCode()).isEqualTo(404);
        assertThat(curl.get(at("/tables/")).statusCode()).isEqualTo(404);
        var answer = curl.delete(at("/echo"));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void bodies_arrive_and_leave_byte_for_byte() throws IOException {
        var answer = curl.post(at("/echo"), "päth\0");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("päth\0");
    }

    @Test
    void a_form_is_read_only_from_a_form_body() throws IOException {
        assertThat(curl.post(at("/form"), "a=1", "Content-Type", "application/x-www-form-urlencoded")
                        .body())
                .isEqualTo("{a=[1]}");
        assertThat(curl.post(at("/form"), "a=1", "Content-Type", "text/plain").body())
                .isEqualTo("{}");
        assertThat(curl.post(at("/form"), "a=%zz", "Content-Type", "application/x-www-form-urlencoded")
                        .body())
                .isEqualTo("{}");
    }

    @Test
    void a_body_over_the_limit_is_refused() throws IOException {
        assertThat(curl.post(at("/echo"), "x".repeat(4 * 1024 * 1024 + 1)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_dropped_connection_and_a_cut_body_are_errors_for_the_client() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> curl.get(at("/drop")));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> curl.get(at("/cut")));
    }

    @Test
    void stopping_ends_a_silent_exchange() throws Exception {
        var failed = new CountDownLatch(1);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write("GET /silent HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Thread.startVirtualThread(() -> {
                try {
                    if (socket.getInputStream().read() < 0) {
                        failed.countDown();
                    }
                } catch (IOException reset) {
                    failed.countDown();
                }
            });
            server.close();
            assertThat(failed.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_defect_in_a_stand_in_is_500_without_details() throws IOException {
        var answer = curl.get(at("/defect"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void a_taken_port_is_a_clear_error() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> LoopbackServer.start(server.port(), ROUTES))
                .withMessageContaining("127.0.0.1:" + server.port());
    }

    private URI at(String path) {
        return URI.create(server.uri() + path);
    }

    private String raw(String requestLine) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
