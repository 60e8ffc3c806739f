package io.aiconnectors.databricks.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.http.Body;
import io.aiconnectors.databricks.sandbox.http.Curl;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.http.Request;
import io.aiconnectors.databricks.sandbox.http.Response;
import io.aiconnectors.databricks.sandbox.http.Routes;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlServerTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private final StandIn entra = StandIn.named("entra", CLOCK);
    private final StandIn main = StandIn.named("main", CLOCK);
    private final ControlServer control = ControlServer.start(
            0, List.of(entra, main), Routes.none().post("/extra", _ -> Response.text(200, "extra")));
    private final Curl curl = new Curl();

    @AfterEach
    void stop() {
        control.close();
        curl.close();
    }

    @Test
    void a_posted_fault_lands_in_its_stand_in_and_is_listed() throws IOException {
        var posted = post("""
                {"target":"main","path":"/api/2.1/unity-catalog/.*","method":"get","person":"ada@contoso.example",
                 "skip":1,"times":2,"fault":{"kind":"retry_after_seconds","seconds":2}}""");
        assertThat(posted).isEqualTo(204);
        assertThat(entra.faults().strikes()).isEmpty();
        var rule = main.faults().strikes().getFirst().rule();
        assertThat(rule.fault()).isEqualTo(new Fault.RetryAfterSeconds(2));
        assertThat(Json.read(curl.get(at("/faults")).body())).isEqualTo(Json.read("""
                {"faults":[{"target":"main","path":"/api/2.1/unity-catalog/.*","method":"GET",
                "person":"ada@contoso.example","skip":1,"times":2,"struck":0,
                "fault":{"kind":"retry_after_seconds","seconds":2}}]}"""));
    }

    @Test
    void a_path_prefix_is_taken_literally() throws IOException {
        assertThat(post("{\"target\":\"main\",\"path_prefix\":\"/api/2.1/\",\"fault\":{\"kind\":\"redirect\"}}"))
                .isEqualTo(204);
        var path = main.faults().strikes().getFirst().rule().path();
        assertThat(path.matcher("/api/2.1/x").matches()).isTrue();
        assertThat(path.matcher("/api/2x1/x").matches()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"latency\",\"millis\":5}",
                "{\"kind\":\"status\",\"status\":503,\"headers\":{\"A\":\"b\"},\"body\":\"x\",\"content_type\":\"t/p\"}",
                "{\"kind\":\"retry_after_seconds\",\"seconds\":2}",
                "{\"kind\":\"retry_after_date\",\"seconds\":2}",
                "{\"kind\":\"garbage\",\"rubbish\":\"invalid_utf8\"}",
                "{\"kind\":\"html_forbidden\"}",
                "{\"kind\":\"redirect\"}",
                "{\"kind\":\"expired_token\",\"disguise\":\"forbidden_jwt\"}",
                "{\"kind\":\"dropped_connection\"}",
                "{\"kind\":\"hang\",\"seconds\":3}"
            })
    void every_kind_of_fault_can_be_posted_and_is_listed_as_it_was(String fault) throws IOException {
        assertThat(post("{\"target\":\"entra\",\"fault\":" + fault + "}")).isEqualTo(204);
        var listed = Json.read(curl.get(at("/faults?target=entra")).body());
        assertThat(listed.at("/faults/0/fault")).isEqualTo(Json.read(fault));
    }

    @Test
    void kinds_have_defaults_where_one_choice_is_usual() throws IOException {
        post("{\"target\":\"main\",\"fault\":{\"kind\":\"hang\"}}");
        post("{\"target\":\"main\",\"fault\":{\"kind\":\"expired_token\"}}");
        post("{\"target\":\"main\",\"fault\":{\"kind\":\"garbage\"}}");
        assertThat(main.faults().strikes())
                .extracting(strikes -> strikes.rule().fault())
                .containsExactly(
                        new Fault.Hang(Duration.ofMinutes(1)),
                        new Fault.ExpiredToken(Fault.Disguise.UNAUTHORIZED),
                        new Fault.Garbage(Fault.Rubbish.INVALID_JSON));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not json                                                             | must be one JSON object
            []                                                                   | must be one JSON object
            {"target":"main","target":"entra","fault":{"kind":"redirect"}}       | must be one JSON object
            {"fault":{"kind":"redirect"}}                                        | rule.target is missing
            {"target":"moon","fault":{"kind":"redirect"}}                        | use one of [entra, main]
            {"target":"main"}                                                    | rule.fault is missing
            {"target":"main","fault":"redirect"}                                 | rule.fault must be an object
            {"target":"main","fault":{"kind":"explode"}}                         | unknown fault kind 'explode'
            {"target":"main","fault":{"kind":"redirect","to":"x"}}               | unknown fields [to]
            {"target":"main","fault":{"kind":"redirect"},"often":1}              | unknown fields [often]
            {"target":"main","path":"(","fault":{"kind":"redirect"}}             | no regular expression
            {"target":"main","path":"/","path_prefix":"/","fault":{"kind":"redirect"}} | not both
            {"target":"main","times":0,"fault":{"kind":"redirect"}}              | rule.times must be a whole number
            {"target":"main","skip":"1","fault":{"kind":"redirect"}}             | rule.skip must be a whole number
            {"target":"main","method":1,"fault":{"kind":"redirect"}}             | rule.method must be a string
            {"target":"main","fault":{"kind":"latency"}}                         | rule.fault.millis is missing
            {"target":"main","fault":{"kind":"status","status":99}}              | must be a whole number within 200..599
            {"target":"main","fault":{"kind":"status","status":500,"headers":{"a":1}}} | headers.a must be a string
            {"target":"main","fault":{"kind":"garbage","rubbish":"soup"}}        | rubbish must be one of
            """)
    void bad_input_is_refused_with_what_to_fix(String body, String message) throws IOException {
        var answer = curl.post(at("/faults"), body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.read(answer.body()).path("message").asText()).contains(message);
        assertThat(main.faults().strikes()).isEmpty();
    }

    @Test
    void faults_are_cleared_for_one_or_for_all() throws IOException {
        entra.faults().add(FaultRule.always(new Fault.Redirect()));
        main.faults().add(FaultRule.always(new Fault.Redirect()));
        assertThat(curl.delete(at("/faults?target=main")).statusCode()).isEqualTo(204);
        assertThat(main.faults().strikes()).isEmpty();
        assertThat(entra.faults().strikes()).hasSize(1);
        curl.delete(at("/faults"));
        assertThat(entra.faults().strikes()).isEmpty();
    }

    @Test
    void requests_are_shown_per_stand_in_and_cleared() throws IOException {
        main.requests()
                .recording(_ -> Response.empty(204))
                .answer(new Request(
                        "GET", "/x", List.of("x"), Map.of(), Map.of("a", List.of("1")), Map.of(), Body.EMPTY));
        assertThat(Json.read(curl.get(at("/requests?target=main")).body())).isEqualTo(Json.read("""
                {"requests":[{"target":"main","method":"GET","path":"/x","query":"a=1","authorization":"none"}]}"""));
        assertThat(Json.read(curl.get(at("/requests?target=entra")).body())).isEqualTo(Json.read("{\"requests\":[]}"));
        assertThat(curl.delete(at("/requests")).statusCode()).isEqualTo(204);
        assertThat(main.requests().all()).isEmpty();
    }

    @Test
    void an_unknown_target_in_a_query_is_refused() throws IOException {
        assertThat(curl.get(at("/requests?target=moon")).statusCode()).isEqualTo(400);
        assertThat(curl.delete(at("/faults?target=moon")).statusCode()).isEqualTo(400);
    }

    @Test
    void further_routes_are_served_and_all_of_it_is_closed_to_browser_pages() throws IOException {
        assertThat(curl.post(at("/extra"), "").body()).isEqualTo("extra");
        assertThat(curl.post(at("/extra"), "", "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(curl.delete(at("/faults"), "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
    }

    private int post(String body) throws IOException {
        return curl.post(at("/faults"), body).statusCode();
    }

    private URI at(String path) {
        return URI.create(control.uri() + path);
    }
}
