package io.aiconnectors.databricks.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiconnectors.databricks.sandbox.http.Handler;
import io.aiconnectors.databricks.sandbox.http.LoopbackServer;
import io.aiconnectors.databricks.sandbox.http.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The load, before a server that answers by the number it is asked for.
final class LoadTest {
    private static final Duration MOMENT = Duration.ofMillis(200);

    @Test
    void every_right_answer_counts_as_one() throws InterruptedException {
        try (var server = echo()) {
            var measured =
                    Load.run(Arrivals.open(50, MOMENT, 4), number -> ask(server, number, "said " + number + "."));

            assertThat(measured.count()).isEqualTo(10);
            assertThat(measured.wrong()).isZero();
        }
    }

    @Test
    void an_answer_that_lacks_what_it_must_say_is_wrong_and_told() throws InterruptedException {
        try (var server = echo()) {
            var measured = Load.run(Arrivals.open(50, MOMENT, 4), number -> ask(server, number, "another"));

            assertThat(measured.count()).isZero();
            assertThat(measured.wrong()).isEqualTo(10);
            assertThat(measured.samples()).first().asString().contains("HTTP 200 said ");
        }
    }

    @Test
    void an_answer_that_says_what_it_must_not_is_wrong() throws InterruptedException {
        try (var server = echo()) {
            var measured = Load.run(
                    Arrivals.open(50, MOMENT, 4),
                    number -> Ask.get(server.uri().resolve("/" + number), Map.of(), List.of(), List.of("said")));

            assertThat(measured.wrong()).isEqualTo(10);
        }
    }

    @Test
    void another_status_is_wrong_whatever_is_said() throws InterruptedException {
        Handler failing = request -> Response.text(503, "said " + request.path());
        try (var server = LoopbackServer.start(0, failing)) {
            var measured = Load.run(Arrivals.open(50, MOMENT, 4), number -> ask(server, number, "said"));

            assertThat(measured.wrong()).isEqualTo(10);
        }
    }

    @Test
    void a_server_that_is_not_there_makes_every_call_wrong() throws InterruptedException {
        var server = echo();
        server.close();

        var measured = Load.run(Arrivals.open(50, MOMENT, 4), number -> ask(server, number, "said"));

        assertThat(measured.wrong()).isEqualTo(10);
    }

    @Test
    void a_call_that_waits_for_a_worker_is_late_since_it_was_due() throws InterruptedException {
        Handler slow = request -> {
            pause();
            return Response.text(200, "said " + request.path().substring(1) + ".");
        };
        try (var server = LoopbackServer.start(0, slow)) {
            // Ten calls are due within 200 ms, and one worker takes 100 ms or more for each.
            var measured = Load.run(Arrivals.open(50, MOMENT, 1), number -> ask(server, number, "said"));

            assertThat(measured.count()).isEqualTo(10);
            assertThat(measured.p99()).isGreaterThan(500);
        }
    }

    @Test
    void another_machine_is_not_loaded() {
        assertThatThrownBy(
                        () -> Connection.to(URI.create("http://192.0.2.1:80")).close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("127.0.0.1 alone");
    }

    @Test
    void a_load_without_bounds_is_refused() {
        assertThatThrownBy(() -> Arrivals.open(1, Duration.ofDays(1), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Arrivals.open(1, MOMENT, 5000)).isInstanceOf(IllegalArgumentException.class);
    }

    private static LoopbackServer echo() {
        return LoopbackServer.start(
                0, request -> Response.text(200, "said " + request.path().substring(1) + "."));
    }

    private static Ask ask(LoopbackServer server, long number, String says) {
        return Ask.get(server.uri().resolve("/" + number), Map.of(), List.of(says), List.of());
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
