package io.aiconnectors.databricks.adapter.entra.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedHttpTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpServer server;

    BoundedHttpTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        server.setExecutor(executor);
        server.start();
    }

    @AfterEach
    void close() {
        end.countDown();
        server.stop(0);
        executor.shutdownNow();
        executor.close();
    }

    @Test
    void a_whole_answer_arrives_whatever_its_status() {
        serve(exchange -> answer(exchange, 418, new byte[] {'o', 'k'}));

        assertThat(send(LONG)).isInstanceOfSatisfying(Reply.Arrived.class, arrived -> {
            assertThat(arrived.status()).isEqualTo(418);
            assertThat(arrived.body()).isEqualTo("ok");
            assertThat(arrived.toString()).doesNotContain("ok");
        });
    }

    @Test
    void a_body_that_trickles_in_does_not_outlast_the_deadline() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            awaitEnd();
        });

        assertThat(send(Duration.ofMillis(300))).isEqualTo(new Reply.Lost(Reply.Loss.TIMEOUT));
    }

    @Test
    void a_body_of_512_kib_is_taken_and_one_byte_more_is_not() {
        serve(exchange -> answer(exchange, 200, new byte[512 * 1024]));
        assertThat(send(LONG)).isInstanceOf(Reply.Arrived.class);

        server.removeContext("/");
        serve(exchange -> answer(exchange, 200, new byte[512 * 1024 + 1]));
        assertThat(send(LONG)).isEqualTo(new Reply.Lost(Reply.Loss.BROKEN));
    }

    @Test
    void a_redirect_is_an_answer_like_any_other() {
        var asked = new AtomicInteger();
        serve(exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            answer(exchange, 302, new byte[0]);
        });

        assertThat(send(LONG))
                .isInstanceOfSatisfying(
                        Reply.Arrived.class,
                        arrived -> assertThat(arrived.status()).isEqualTo(302));
        assertThat(asked).hasValue(1);
    }

    @Test
    void an_interrupted_sender_stops_waiting_and_stays_interrupted() {
        serve(_ -> awaitEnd());
        Thread.currentThread().interrupt();

        assertThat(send(LONG)).isEqualTo(new Reply.Lost(Reply.Loss.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
    }

    private void serve(HttpHandler handler) {
        server.createContext("/", exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply send(Duration deadline) {
        try (var http = new BoundedHttp(executor, deadline)) {
            return http.send(HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
                    .build());
        }
    }
}
