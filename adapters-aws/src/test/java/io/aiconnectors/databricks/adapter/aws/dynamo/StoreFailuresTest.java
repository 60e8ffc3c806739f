package io.aiconnectors.databricks.adapter.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.aiconnectors.databricks.contract.MovableClock;
import io.aiconnectors.databricks.contract.SignInSamples;
import io.aiconnectors.databricks.domain.grant.CodeState;
import io.aiconnectors.databricks.domain.grant.Grant;
import io.aiconnectors.databricks.domain.grant.Revocation;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The store before a DynamoDB that fails: a stand-in that speaks its JSON protocol on loopback.
class StoreFailuresTest {
    private static final String CANCELLED = "TransactionCanceledException";

    private final MovableClock clock = new MovableClock();
    private final Grant grant = SignInSamples.grant("grant", clock.instant());
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "400, ProvisionedThroughputExceededException, store_throttled",
        "400, ThrottlingException, store_throttled",
        "400, RequestLimitExceeded, store_throttled",
        "400, AccessDeniedException, store_denied",
        "400, UnrecognizedClientException, store_denied",
        "400, ExpiredTokenException, store_denied",
        "400, ResourceNotFoundException, store_table_missing",
        "400, ValidationException, store_error",
        "500, InternalServerError, store_error",
        "503, ServiceUnavailable, store_error"
    })
    void reports_a_table_that_does_not_answer_as_that(int status, String type, String code) {
        answers(status, error(type));

        assertThat(read()).isEqualTo(Stored.unavailable(code));
        assertThat(write()).isEqualTo(Stored.unavailable(code));
    }

    @ParameterizedTest
    @CsvSource({
        "ThrottlingError, store_throttled",
        "ProvisionedThroughputExceeded, store_throttled",
        "ItemCollectionSizeLimitExceeded, store_error",
        "ValidationError, store_error"
    })
    void reports_a_transaction_that_could_not_be_decided_as_that(String reason, String code) {
        answers(400, cancelled(reason));

        assertThat(write()).isEqualTo(Stored.unavailable(code));
    }

    @Test
    void reports_a_condition_that_does_not_hold_as_lost() {
        answers(400, cancelled("ConditionalCheckFailed"));

        assertThat(write()).isEqualTo(Stored.answer(Step.LOST));
        assertThat(asked).hasSize(1);
    }

    @Test
    void tries_again_while_others_write_but_not_for_ever() {
        answers(400, cancelled("TransactionConflict"));

        try (var store = store(Duration.ofSeconds(1))) {
            assertThat(store.grants().open(grant, SignInSamples.code(grant, clock.instant())))
                    .isEqualTo(Stored.unavailable("store_contended"));
        }
        assertThat(asked).hasSizeBetween(2, 1000);
        assertThat(asked.stream().map(StoreFailuresTest::tokenOf).distinct())
                .as("so that an attempt which still runs and this one count once")
                .hasSize(1);
    }

    @Test
    void tries_a_service_that_stumbles_again_under_the_same_token() {
        answers(500, error("InternalServerError"));

        assertThat(write()).isEqualTo(Stored.unavailable("store_error"));
        assertThat(asked).hasSizeBetween(2, 5);
        assertThat(asked.stream().map(StoreFailuresTest::tokenOf).distinct()).hasSize(1);
    }

    @Test
    void does_not_wait_beyond_the_deadline() {
        server.createContext("/", exchange -> {
            try {
                over.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });

        try (var store = store(Duration.ofMillis(400))) {
            assertThat(store.grants().find(grant.id())).isEqualTo(Stored.unavailable("store_timeout"));
            assertThat(store.grants().revoke(grant.id(), Revocation.BY_CLIENT))
                    .isEqualTo(Stored.unavailable("store_timeout"));
        }
    }

    @Test
    void reports_a_table_that_cannot_be_reached() {
        server.stop(0);

        assertThat(read()).isEqualTo(Stored.unavailable("store_unreachable"));
        assertThat(write()).isEqualTo(Stored.unavailable("store_unreachable"));
    }

    @Test
    void takes_no_answer_that_is_none() {
        answers(200, "<html>");

        assertThat(read()).isEqualTo(Stored.unavailable("store_error"));
    }

    @Test
    void takes_no_answer_without_end() {
        answers(200, "{\"Item\":{\"pk\":{\"S\":\"" + "x".repeat(2_000_000) + "\"}}}");

        assertThat(read()).isEqualTo(Stored.unavailable("store_too_large"));
    }

    /// Whatever asks of a code: an outage is neither "unknown" nor "used before".
    @Test
    void never_takes_an_outage_for_an_answer_about_a_code() {
        answers(400, error("ThrottlingException"));

        try (var store = store(Duration.ofSeconds(20))) {
            var code = SignInSamples.code(grant, clock.instant());
            Stored<CodeState> throttled = Stored.unavailable("store_throttled");
            assertThat(store.grants().code(code.code())).isEqualTo(throttled);
            assertThat(store.grants().redeem(code, SignInSamples.tokens("first", clock.instant())))
                    .isEqualTo(throttled);
            assertThat(store.grants().refresh(code.code())).isEqualTo(throttled);
            assertThat(store.signIns().take(code.code())).isEqualTo(throttled);
            assertThat(store.registeredClients().find(grant.client())).isEqualTo(throttled);
            assertThat(store.grants().challengeOf(grant.client())).isEqualTo(throttled);
        }
    }

    @Test
    void reads_what_was_written_last() {
        answers(200, "{}");

        assertThat(read()).isEqualTo(Stored.answer(Optional.empty()));
        assertThat(asked).singleElement().asString().contains("GetItem", "\"ConsistentRead\":true");
    }

    private Stored<?> read() {
        try (var store = store(Duration.ofSeconds(20))) {
            return store.grants().find(grant.id());
        }
    }

    private Stored<?> write() {
        try (var store = store(Duration.ofSeconds(20))) {
            return store.grants().open(grant, SignInSamples.code(grant, clock.instant()));
        }
    }

    private DynamoStore store(Duration deadline) {
        var endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new DynamoStore(
                new DynamoSettings("sign-in", "eu-central-1", Optional.of(endpoint), deadline),
                LocalDynamo.keys("k1"),
                clock,
                new SecureRandom(),
                LocalDynamo.NOBODY);
    }

    private void answers(int status, String body) {
        server.createContext("/", exchange -> answer(exchange, status, body));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestHeaders().getFirst("X-Amz-Target") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String tokenOf(String request) {
        return request.replaceAll(".*\"ClientRequestToken\":\"([^\"]+)\".*", "$1");
    }

    private static String cancelled(String reason) {
        return "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + CANCELLED
                + "\",\"Message\":\"cancelled\",\"CancellationReasons\":[{\"Code\":\"None\"},{\"Code\":\"" + reason
                + "\"}]}";
    }

    private static String error(String type) {
        return "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + type
                + "\",\"message\":\"arn:aws:iam::123456789012:role/connector\"}";
    }
}
