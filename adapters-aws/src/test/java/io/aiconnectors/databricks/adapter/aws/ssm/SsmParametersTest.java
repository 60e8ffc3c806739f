package io.aiconnectors.databricks.adapter.aws.ssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.adapter.aws.Moto;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.sandbox.http.Answer;
import io.aiconnectors.databricks.sandbox.http.Body;
import io.aiconnectors.databricks.sandbox.http.Broken;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.http.LoopbackServer;
import io.aiconnectors.databricks.sandbox.http.Request;
import io.aiconnectors.databricks.sandbox.http.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;

/// The reader against a stand-in that speaks the Parameter Store's JSON protocol on loopback.
class SsmParametersTest {
    private static final String NAME = "/connector/entra/client-secret";
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final String TYPE = "application/x-amz-json-1.1";

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private Function<Asked, Answer> answers = _ -> found();
    private final LoopbackServer server = LoopbackServer.start(0, this::answer);

    private record Asked(String target, List<String> names, boolean decrypted) {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void finds_a_secure_string_decrypted_and_without_space_around_it() {
        answers = _ -> found(parameter(NAME, "SecureString", "s3cret ünïcode\\n"));

        assertThat(read(NAME)).isEqualTo(new SsmParameter.Encrypted(Secret.of("s3cret ünïcode")));
        assertThat(asked).containsExactly(new Asked("AmazonSSM.GetParameters", List.of(NAME), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"String", "StringList"})
    void finds_what_everybody_may_see(String type) {
        answers = _ -> found(parameter("plain", type, "a,b"));

        assertThat(read("plain")).isEqualTo(new SsmParameter.Plain("a,b"));
    }

    @Test
    void asks_for_ten_at_a_time() {
        answers = this::allThere;
        var names = IntStream.range(0, 23).mapToObj(index -> "/c/" + index).toList();

        var found = read(names);

        assertThat(found).hasSize(23).containsEntry("/c/7", new SsmParameter.Plain("value of /c/7"));
        assertThat(asked).extracting(question -> question.names().size()).containsExactly(10, 10, 3);
    }

    @Test
    void tells_those_that_are_not_there_from_those_that_are() {
        answers = _ -> Response.of(
                200,
                TYPE,
                Body.of("{\"Parameters\":[" + parameter("/a", "String", "1") + "],\"InvalidParameters\":[\"/b\"]}"));

        assertThat(read(List.of("/a", "/b")))
                .isEqualTo(Map.of("/a", new SsmParameter.Plain("1"), "/b", new SsmParameter.Missing()));
    }

    @Test
    void knows_a_parameter_by_its_version_and_by_its_arn() {
        var arn = "arn:aws:ssm:eu-central-1:123456789012:parameter/b";
        answers = _ -> found(
                "{\"Name\":\"/a\",\"Selector\":\":3\",\"Type\":\"String\",\"Value\":\"third\"}",
                "{\"Name\":\"/b\",\"ARN\":\"" + arn + "\",\"Type\":\"String\",\"Value\":\"shared\"}");

        assertThat(read(List.of("/a:3", arn)))
                .isEqualTo(Map.of("/a:3", new SsmParameter.Plain("third"), arn, new SsmParameter.Plain("shared")));
    }

    @Test
    void asks_alone_for_what_a_common_answer_says_nothing_of() {
        answers = question -> question.names().size() > 1 ? found(parameter("/a", "String", "1")) : allThere(question);

        assertThat(read(List.of("/a", "/b")))
                .isEqualTo(Map.of("/a", new SsmParameter.Plain("1"), "/b", new SsmParameter.Plain("value of /b")));
    }

    @Test
    void finds_out_which_of_several_it_may_not_read() {
        answers = question ->
                question.names().contains("/denied") ? error(400, "AccessDeniedException") : allThere(question);

        assertThat(read(List.of("/a", "/denied")))
                .isEqualTo(Map.of(
                        "/a",
                        new SsmParameter.Plain("value of /a"),
                        "/denied",
                        new SsmParameter.Denied("ssm:GetParameters", "arn:aws:ssm:eu-central-1:*:parameter/denied")));
    }

    @Test
    void finds_out_that_it_is_the_key_that_may_not_be_used() {
        answers = question -> question.decrypted() ? error(400, "AccessDeniedException") : allThere(question);

        assertThat(read(NAME))
                .isEqualTo(new SsmParameter.Denied(
                        "kms:Decrypt",
                        "the key of arn:aws:ssm:eu-central-1:*:parameter/connector/entra/client-secret"));
    }

    @Test
    void takes_a_key_that_is_gone_for_one_that_may_not_be_used() {
        answers = _ -> error(400, "InvalidKeyId");

        assertThat(read(NAME))
                .isInstanceOfSatisfying(
                        SsmParameter.Denied.class,
                        denied -> assertThat(denied.action()).isEqualTo("kms:Decrypt"));
    }

    @ParameterizedTest
    @CsvSource({
        "a, arn:aws:ssm:eu-central-1:*:parameter/a",
        "/a/b, arn:aws:ssm:eu-central-1:*:parameter/a/b",
        "/a/b:3, arn:aws:ssm:eu-central-1:*:parameter/a/b",
        "arn:aws:ssm:eu-west-1:1:parameter/x, arn:aws:ssm:eu-west-1:1:parameter/x"
    })
    void names_what_a_permission_is_lacking_for(String name, String resource) {
        answers = _ -> error(400, "AccessDeniedException");

        assertThat(read(name)).isEqualTo(new SsmParameter.Denied("ssm:GetParameters", resource));
    }

    @ParameterizedTest
    @CsvSource({
        "400, ThrottlingException, throttled",
        "400, ExpiredTokenException, credentials_expired",
        "400, UnrecognizedClientException, credentials_refused",
        "500, InternalServerError, error",
        "400, SomethingNew, error"
    })
    void tells_a_service_that_fails(int status, String type, String code) {
        answers = _ -> error(status, type);

        assertThat(read(List.of("/a", "/b")))
                .isEqualTo(Map.of("/a", new SsmParameter.Unavailable(code), "/b", new SsmParameter.Unavailable(code)));
    }

    @Test
    void tells_an_answer_that_is_none() {
        answers = _ -> Response.of(200, TYPE, Body.of("<html>"));

        assertThat(read(NAME)).isEqualTo(new SsmParameter.Unavailable("error"));
    }

    @Test
    void tells_an_answer_without_a_parameter() {
        answers = _ -> Response.of(200, TYPE, Body.of("{}"));

        assertThat(read(NAME)).isEqualTo(new SsmParameter.Unavailable("error"));
    }

    @ParameterizedTest
    @CsvSource({"SecureString, ' ', blank", "String, ' ', blank", "Novel, x, error"})
    void takes_nothing_for_a_value_that_is_none(String type, String value, String code) {
        answers = _ -> found(parameter(NAME, type, value));

        assertThat(read(NAME)).isEqualTo(new SsmParameter.Unavailable(code));
    }

    @Test
    void takes_the_largest_value_there_can_be_and_none_that_is_larger() {
        answers = _ -> found(parameter(NAME, "SecureString", "x".repeat(8 * 1024)));
        assertThat(read(NAME)).isInstanceOf(SsmParameter.Encrypted.class);

        for (var length : List.of(8 * 1024 + 1, 1_000_000)) {
            answers = _ -> found(parameter(NAME, "SecureString", "x".repeat(length)));
            assertThat(read(NAME)).isEqualTo(new SsmParameter.Unavailable("too_large"));
        }
    }

    @Test
    void does_not_wait_beyond_the_deadline() {
        answers = _ -> new Broken.Silent(PATIENT);

        try (var parameters = parameters(Duration.ofMillis(300), Moto.NOBODY)) {
            assertThat(parameters.read(List.of(NAME))).containsValue(new SsmParameter.Unavailable("timeout"));
        }
    }

    @Test
    void tells_a_service_that_is_not_there() {
        server.close();

        assertThat(read(NAME)).isEqualTo(new SsmParameter.Unavailable("unreachable"));
    }

    @Test
    void tells_that_nobody_gave_us_credentials() {
        var none = AwsCredentialsProviderChain.of(SystemPropertyCredentialsProvider.create());

        try (var parameters = parameters(PATIENT, none)) {
            assertThat(parameters.read(List.of(NAME))).containsValue(new SsmParameter.Unavailable("no_credentials"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/a b", "/a\n", "/a?b"})
    void asks_for_no_name_that_cannot_be(String name) {
        try (var parameters = parameters(PATIENT, Moto.NOBODY)) {
            assertThatIllegalArgumentException().isThrownBy(() -> parameters.read(List.of("/good", name)));
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void asks_nothing_where_there_is_nothing_to_ask() {
        assertThat(read(List.of())).isEmpty();
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "eu", "eu-central", "EU-CENTRAL-1", "eu-central-1.evil.example/"})
    void knows_what_is_no_region(String region) {
        assertThatIllegalArgumentException().isThrownBy(() -> SsmSettings.of(region));
    }

    private SsmParameter read(String name) {
        return Objects.requireNonNull(read(List.of(name)).get(name));
    }

    private Map<String, SsmParameter> read(List<String> names) {
        try (var parameters = parameters(PATIENT, Moto.NOBODY)) {
            return parameters.read(names);
        }
    }

    private SsmParameters parameters(Duration deadline, AwsCredentialsProvider credentials) {
        return new SsmParameters(new SsmSettings("eu-central-1", Optional.of(server.uri()), deadline), credentials);
    }

    private Answer answer(Request request) {
        JsonNode body = Json.read(request.body().text());
        var question = new Asked(
                request.header("X-Amz-Target").orElse(""),
                StreamSupport.stream(body.path("Names").spliterator(), false)
                        .map(JsonNode::textValue)
                        .toList(),
                body.path("WithDecryption").booleanValue());
        asked.add(question);
        return answers.apply(question);
    }

    private Answer allThere(Asked question) {
        return found(question.names().stream()
                .map(name -> parameter(name, "String", "value of " + name))
                .toArray(String[]::new));
    }

    private static Answer found(String... parameters) {
        return Response.of(
                200, TYPE, Body.of("{\"Parameters\":[" + String.join(",", parameters) + "],\"InvalidParameters\":[]}"));
    }

    private static String parameter(String name, String type, String value) {
        return "{\"Name\":\"" + name + "\",\"Type\":\"" + type + "\",\"Value\":\"" + value + "\",\"Version\":1}";
    }

    private static Answer error(int status, String type) {
        return Response.of(
                status,
                TYPE,
                Body.of("{\"__type\":\"" + type + "\",\"message\":\"arn:aws:iam::123456789012:role/connector\"}"));
    }
}
