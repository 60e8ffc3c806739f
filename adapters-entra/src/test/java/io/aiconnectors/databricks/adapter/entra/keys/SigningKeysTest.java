package io.aiconnectors.databricks.adapter.entra.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.entra.EntraAdapter;
import io.aiconnectors.databricks.adapter.entra.EntraReadiness;
import io.aiconnectors.databricks.adapter.entra.fixture.Mint;
import io.aiconnectors.databricks.adapter.entra.fixture.ScriptedEntra;
import io.aiconnectors.databricks.adapter.entra.fixture.ScriptedEntra.Answer;
import io.aiconnectors.databricks.adapter.entra.fixture.TestClock;
import io.aiconnectors.databricks.adapter.entra.fixture.TestKey;
import io.aiconnectors.databricks.adapter.entra.fixture.Together;
import io.aiconnectors.databricks.adapter.entra.fixture.Told;
import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.identity.Authentication.Authenticated;
import io.aiconnectors.databricks.domain.identity.Authentication.Invalid;
import io.aiconnectors.databricks.domain.identity.Authentication.Undetermined;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SigningKeysTest {
    private static final Authentication UNDETERMINED = new Undetermined("keys_unavailable");

    private final TestClock clock = new TestClock();
    private final ScriptedEntra entra = new ScriptedEntra();
    private final EntraAdapter adapter =
            EntraAdapter.open(entra.settings(), new Told(), Signals.untold(), clock, new Random(7));

    @AfterEach
    void close() {
        adapter.close();
        entra.close();
    }

    @Test
    void keys_are_fetched_on_first_use_and_kept() {
        assertThat(authenticate(TestKey.FIRST)).isInstanceOf(Authenticated.class);
        assertThat(authenticate(TestKey.FIRST)).isInstanceOf(Authenticated.class);

        assertThat(entra.keyFetches()).isEqualTo(1);
    }

    @Test
    void many_callers_at_once_share_one_fetch() throws InterruptedException {
        var outcomes = Together.run(32, () -> authenticate(TestKey.FIRST));

        assertThat(outcomes)
                .hasSize(32)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Authenticated.class));
        assertThat(entra.keyFetches()).isEqualTo(1);
    }

    @Test
    void a_new_key_is_found_at_once_and_a_withdrawn_one_no_longer_counts() {
        authenticate(TestKey.FIRST);

        entra.publish(TestKey.SECOND);

        assertThat(authenticate(TestKey.SECOND)).isInstanceOf(Authenticated.class);
        assertThat(entra.keyFetches()).isEqualTo(2);
        assertThat(authenticate(TestKey.FIRST)).isEqualTo(new Invalid("key_unknown"));
    }

    @Test
    void a_flood_of_invented_key_ids_makes_one_fetch_in_five_minutes() throws InterruptedException {
        authenticate(TestKey.FIRST);

        Together.run(
                32,
                () -> adapter.accessTokens()
                        .authenticate(mint().named(
                                        "invented-" + Thread.currentThread().threadId())
                                .issue()));
        IntStream.range(0, 50).forEach(number -> {
            clock.advance(Duration.ofSeconds(5));
            assertThat(adapter.accessTokens()
                            .authenticate(mint().named("invented-" + number).issue()))
                    .isEqualTo(new Invalid("key_unknown"));
        });
        assertThat(entra.keyFetches()).isEqualTo(2);

        clock.advance(Duration.ofMinutes(1));
        adapter.accessTokens().authenticate(mint().named("invented-again").issue());

        assertThat(entra.keyFetches()).isEqualTo(3);
    }

    @Test
    void keys_are_looked_at_anew_after_an_hour_without_anybody_waiting() throws InterruptedException {
        authenticate(TestKey.FIRST);
        entra.publish(TestKey.FIRST, TestKey.SECOND);
        clock.advance(Duration.ofMinutes(61));
        var gate = entra.hold();

        assertThat(authenticate(TestKey.FIRST)).isInstanceOf(Authenticated.class);

        gate.countDown();
        assertThat(authenticate(TestKey.SECOND)).isInstanceOf(Authenticated.class);
        assertThat(entra.keyFetches()).isEqualTo(2);
    }

    @Test
    void within_the_hour_nothing_is_fetched() {
        authenticate(TestKey.FIRST);
        clock.advance(Duration.ofMinutes(59));
        authenticate(TestKey.FIRST);

        assertThat(entra.keyFetches()).isEqualTo(1);
    }

    @Test
    void the_last_good_keys_count_for_a_day_when_the_endpoint_fails() {
        authenticate(TestKey.FIRST);
        entra.answerKeys(() -> Answer.json(503, "{}"));

        clock.advance(Duration.ofHours(23));
        assertThat(authenticate(TestKey.FIRST)).isInstanceOf(Authenticated.class);

        clock.advance(Duration.ofHours(1));
        assertThat(authenticate(TestKey.FIRST)).isEqualTo(UNDETERMINED);
    }

    @Test
    void a_key_that_is_missing_during_an_outage_is_not_called_wrong() {
        authenticate(TestKey.FIRST);
        entra.answerKeys(() -> Answer.json(503, "{}"));

        assertThat(authenticate(TestKey.SECOND)).isEqualTo(UNDETERMINED);
        assertThat(authenticate(TestKey.FIRST)).isInstanceOf(Authenticated.class);
    }

    @Test
    void an_endpoint_that_fails_from_the_start_is_asked_every_ten_seconds_at_most() {
        entra.answerKeys(() -> Answer.json(500, "{}"));

        IntStream.range(0, 20)
                .forEach(_ -> assertThat(authenticate(TestKey.FIRST)).isEqualTo(UNDETERMINED));
        assertThat(entra.keyFetches()).isEqualTo(1);

        entra.publish(TestKey.FIRST);
        clock.advance(Duration.ofSeconds(10));
        assertThat(authenticate(TestKey.FIRST)).isInstanceOf(Authenticated.class);
    }

    static Stream<Arguments> unusable() {
        var many = IntStream.rangeClosed(0, 100)
                .mapToObj(number -> TestKey.FIRST.json().replace("key-1", "key-" + number))
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
        return Stream.of(
                Arguments.of("status_404", Answer.json(404, "{}")),
                Arguments.of("unreadable", Answer.json(200, "<html>sign in</html>")),
                Arguments.of("unreadable", Answer.json(200, "[]")),
                Arguments.of("unreadable", Answer.json(200, "{}")),
                Arguments.of("no_usable_key", Answer.json(200, "{\"keys\":[]}")),
                Arguments.of(
                        "no_usable_key",
                        Answer.json(200, TestKey.document(TestKey.FIRST).replace("\"sig\"", "\"enc\""))),
                Arguments.of("no_usable_key", Answer.json(200, TestKey.document(TestKey.generate("key-1", 1024)))),
                Arguments.of("too_many_keys", Answer.json(200, many)),
                Arguments.of(
                        "unreachable", Answer.json(200, TestKey.document(TestKey.FIRST) + " ".repeat(600 * 1024))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void an_answer_that_is_no_set_of_good_keys_gives_none_and_says_why(String reason, Answer answer) {
        entra.answerKeys(() -> answer);

        assertThat(authenticate(TestKey.FIRST)).isEqualTo(UNDETERMINED);
        assertThat(adapter.readiness()).isEqualTo(new EntraReadiness.NotReady(reason));
    }

    @Test
    void a_redirect_is_not_followed() {
        entra.answerKeys(() -> new Answer(302, Map.of("Location", entra.authority() + "/elsewhere"), ""));

        assertThat(authenticate(TestKey.FIRST)).isEqualTo(UNDETERMINED);
        assertThat(adapter.readiness()).isEqualTo(new EntraReadiness.NotReady("status_302"));
        assertThat(entra.strays()).isZero();
    }

    @Test
    void an_endpoint_that_does_not_answer_is_given_up() {
        var gate = entra.hold();

        assertThat(authenticate(TestKey.FIRST)).isEqualTo(UNDETERMINED);
        assertThat(adapter.readiness()).isEqualTo(new EntraReadiness.NotReady("timeout"));
        gate.countDown();
    }

    @Test
    void an_interrupted_caller_gets_no_verdict() throws InterruptedException {
        var gate = entra.hold();
        Thread.currentThread().interrupt();

        assertThat(authenticate(TestKey.FIRST)).isEqualTo(UNDETERMINED);
        assertThat(Thread.interrupted()).isTrue();
        gate.countDown();
    }

    @Test
    void readiness_loads_the_keys_and_says_since_when() {
        assertThat(adapter.readiness()).isEqualTo(new EntraReadiness.Ready(clock.instant()));
        assertThat(entra.keyFetches()).isEqualTo(1);
    }

    @Test
    void after_closing_nothing_is_fetched_and_nothing_is_claimed() {
        adapter.close();

        assertThat(authenticate(TestKey.FIRST)).isEqualTo(UNDETERMINED);
        assertThat(entra.keyFetches()).isZero();
    }

    private Authentication authenticate(TestKey key) {
        return adapter.accessTokens().authenticate(mint().signedBy(key).issue());
    }

    private Mint mint() {
        return Mint.token(entra, clock.instant());
    }
}
