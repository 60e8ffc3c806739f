package io.aiconnectors.databricks.adapter.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;

/// The reader against a stand-in that speaks the Parameter Store's JSON protocol on loopback.
class SsmSecretsTest {
    private static final String NAME = "/connector/entra/client-secret";

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

    @Test
    void finds_a_secure_string_decrypted() {
        answers(200, parameter("SecureString", "s3cret ünïcode"));

        assertThat(read()).isEqualTo(new SsmSecret.Found(Secret.of("s3cret ünïcode")));
        assertThat(asked)
                .singleElement()
                .asString()
                .contains("AmazonSSM.GetParameter", NAME, "\"WithDecryption\":true");
    }

    @Test
    void takes_the_largest_secret_there_can_be() {
        answers(200, parameter("SecureString", "x".repeat(8 * 1024)));

        assertThat(read()).isInstanceOf(SsmSecret.Found.class);
    }

    @ParameterizedTest
    @CsvSource({"String, value, not_secure", "StringList, 'a,b', not_secure", "SecureString, ' ', blank"})
    void takes_nothing_else_for_a_secret(String type, String value, String code) {
        answers(200, parameter(type, value));

        assertThat(read()).isEqualTo(new SsmSecret.Unavailable(code));
    }

    @ParameterizedTest
    @ValueSource(ints = {8 * 1024 + 1, 1_000_000})
    void takes_nothing_larger(int length) {
        answers(200, parameter("SecureString", "x".repeat(length)));

        assertThat(read()).isEqualTo(new SsmSecret.Unavailable("too_large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ParameterNotFound", "ParameterVersionNotFound"})
    void tells_a_parameter_that_is_not_there(String type) {
        answers(400, error(type));

        assertThat(read()).isEqualTo(new SsmSecret.Missing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AccessDeniedException", "UnrecognizedClientException", "ExpiredTokenException", "InvalidKeyId"})
    void tells_one_that_is_not_for_us(String type) {
        answers(400, error(type));

        assertThat(read()).isEqualTo(new SsmSecret.Denied());
    }

    @ParameterizedTest
    @CsvSource({
        "400, ThrottlingException, throttled",
        "500, InternalServerError, service_error",
        "400, New, service_error"
    })
    void tells_a_service_that_fails(int status, String type, String code) {
        answers(status, error(type));

        assertThat(read()).isEqualTo(new SsmSecret.Unavailable(code));
    }

    @Test
    void tells_an_answer_that_is_none() {
        answers(200, "<html>");

        assertThat(read()).isEqualTo(new SsmSecret.Unavailable("service_error"));
    }

    @Test
    void tells_an_answer_without_a_parameter() {
        answers(200, "{}");

        assertThat(read()).isEqualTo(new SsmSecret.Unavailable("service_error"));
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

        assertThat(readWithin(Duration.ofMillis(300))).isEqualTo(new SsmSecret.Unavailable("timeout"));
    }

    @Test
    void tells_a_service_that_is_not_there() {
        server.stop(0);

        assertThat(read()).isEqualTo(new SsmSecret.Unavailable("unreachable"));
    }

    @Test
    void tells_that_nobody_gave_us_credentials() {
        var none = AwsCredentialsProviderChain.of(SystemPropertyCredentialsProvider.create());

        try (var secrets = new SsmSecrets(settings(Duration.ofSeconds(20)), none)) {
            assertThat(secrets.read(NAME)).isEqualTo(new SsmSecret.Unavailable("no_credentials"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/a b", "/a\n", "/a?b"})
    void asks_for_no_name_that_cannot_be(String name) {
        try (var secrets = secrets(Duration.ofSeconds(20))) {
            assertThatIllegalArgumentException().isThrownBy(() -> secrets.read(name));
        }
    }

    private SsmSecret read() {
        return readWithin(Duration.ofSeconds(20));
    }

    private SsmSecret readWithin(Duration deadline) {
        try (var secrets = secrets(deadline)) {
            return secrets.read(NAME);
        }
    }

    private SsmSecrets secrets(Duration deadline) {
        return new SsmSecrets(
                settings(deadline),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "none")));
    }

    private SsmSettings settings(Duration deadline) {
        var endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new SsmSettings("eu-central-1", Optional.of(endpoint), deadline);
    }

    private void answers(int status, String body) {
        server.createContext("/", exchange -> answer(exchange, status, body));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestHeaders().getFirst("X-Amz-Target") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String parameter(String type, String value) {
        return "{\"Parameter\":{\"Name\":\"" + NAME + "\",\"Type\":\"" + type + "\",\"Value\":\"" + value
                + "\",\"Version\":1}}";
    }

    private static String error(String type) {
        return "{\"__type\":\"" + type + "\",\"message\":\"arn:aws:iam::123456789012:role/connector\"}";
    }
}
