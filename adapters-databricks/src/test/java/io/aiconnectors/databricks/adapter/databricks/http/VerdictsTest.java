package io.aiconnectors.databricks.adapter.databricks.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.databricks.http.Attempt.Answered;
import io.aiconnectors.databricks.adapter.databricks.http.Attempt.Missed;
import io.aiconnectors.databricks.adapter.databricks.http.Reply.Header;
import io.aiconnectors.databricks.adapter.databricks.json.Json;
import io.aiconnectors.databricks.adapter.databricks.scripted.SettableClock;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VerdictsTest {
    private final Verdicts verdicts = new Verdicts(new Json(), new SettableClock());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            400 | {"error_code":"BAD_REQUEST","message":"m"}                                    | REJECTED
            400 | {"error_code":"INVALID_PARAMETER_VALUE","message":"m"}                        | REJECTED
            400 | {"error_code":"INVALID_PARAMETER_VALUE","message":"Space 1 does not exist."}  | NOT_FOUND
            400 | {"error_code":"INVALID_STATE","message":"m"}                                  | REJECTED
            400 | {"error_code":"REQUEST_LIMIT_EXCEEDED","message":"m"}                         | RATE_LIMITED
            401 | {"error_code":"UNAUTHENTICATED","message":"m"}                                | WORKSPACE_FORBIDDEN
            401 | ``                                                                            | WORKSPACE_FORBIDDEN
            403 | {"error_code":"PERMISSION_DENIED","message":"no USE CATALOG"}                 | FORBIDDEN
            403 | {"error_code":403,"message":"Invalid access token."}                          | WORKSPACE_FORBIDDEN
            403 | {"error_code":"PERMISSION_DENIED","message":"Source IP address 1.2.3.4 is blocked by Databricks IP ACL"} | WORKSPACE_FORBIDDEN
            403 | <html><body>User not authorized.</body></html>                                | WORKSPACE_FORBIDDEN
            403 | <html><body>Forbidden</body></html>                                           | FORBIDDEN
            404 | {"error_code":"NOT_FOUND","message":"m"}                                      | NOT_FOUND
            404 | {"error_code":"RESOURCE_DOES_NOT_EXIST","message":"m"}                        | NOT_FOUND
            404 | {"error_code":"TABLE_DOES_NOT_EXIST","message":"m"}                           | NOT_FOUND
            404 | {"error_code":"ENDPOINT_NOT_FOUND","message":"No API found"}                  | NOT_OFFERED
            404 | {"error_code":"METASTORE_DOES_NOT_EXIST","message":"m"}                       | NOT_OFFERED
            404 | {"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"detail":"d","status":"404"} | NOT_FOUND
            404 | {"error":"gone"}                                                              | NOT_FOUND
            404 | <html>nginx</html>                                                            | NOT_OFFERED
            404 | ``                                                                            | NOT_OFFERED
            409 | {"error_code":"RESOURCE_CONFLICT","message":"m"}                              | REJECTED
            429 | {"error_code":"TOO_MANY_REQUESTS","message":"m"}                              | RATE_LIMITED
            429 | {"error_code":"RESOURCE_EXHAUSTED","message":"m"}                             | RATE_LIMITED
            429 | ``                                                                            | RATE_LIMITED
            499 | {"error_code":"CANCELLED","message":"m"}                                      | UPSTREAM_ERROR
            500 | {"error_code":"INTERNAL_ERROR","message":""}                                  | UPSTREAM_ERROR
            500 | {"error_code":"UNKNOWN","message":"m"}                                        | UPSTREAM_ERROR
            501 | {"error_code":"NOT_IMPLEMENTED","message":"m"}                                | NOT_OFFERED
            503 | {"error_code":"TEMPORARILY_UNAVAILABLE","message":"m"}                        | UPSTREAM_ERROR
            504 | {"error_code":"DEADLINE_EXCEEDED","message":"m"}                              | TIMEOUT
            400 | MALFORMED_REQUEST: vpc_endpoints malformed parameters                         | REJECTED
            400 | <html><pre>io.jsonwebtoken.IncorrectClaimException: Expected aud claim to be: 2ff8, but was: x</pre> | IDENTITY_MISCONFIGURED
            400 | <html><pre>io.jsonwebtoken.IncorrectClaimException: Expected iss claim to be: a, but was: b</pre>   | WORKSPACE_FORBIDDEN
            500 | ["not","an","object"]                                                         | UPSTREAM_ERROR
            400 | "text"                                                                        | REJECTED
            500 | null                                                                          | UPSTREAM_ERROR
            400 | {"error_code":null,"message":null}                                            | REJECTED
            400 | {"error_code":["a"],"message":{"b":1},"details":7}                            | REJECTED
            403 | {"error":{"code":-32000,"message":"PERMISSION_DENIED: Can View"}}             | FORBIDDEN
            302 | ``                                                                            | WORKSPACE_FORBIDDEN
            418 | {"error_code":"BREW","message":"m"}                                           | REJECTED
            599 | garbage                                                                       | UPSTREAM_ERROR
            200 | {"error_code":"PERMISSION_DENIED","message":"m"}                              | FORBIDDEN
            200 | {"error_code":"NEW","message":"m"}                                            | UPSTREAM_ERROR
            200 | <html>Sign in</html>                                                          | UNREADABLE
            200 | ``                                                                            | UNREADABLE
            200 | {"tables":[                                                                   | UNREADABLE
            200 | {"a":1,"a":2}                                                                 | UNREADABLE
            200 | {} {}                                                                         | UNREADABLE
            """)
    void every_known_form_of_error_is_told_apart(int status, String body, Kind kind) {
        assertThat(missed(status, body, Map.of()).fault().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            403 | {"error_code":403,"message":"JWT has expired"}
            401 | {"error_code":401,"message":"Token is expired"}
            403 | {"error_code":403,"message":"Token is expiring within 30 seconds"}
            400 | <html><pre>io.jsonwebtoken.ExpiredJwtException: JWT expired at 2026</pre></html>
            401 | The access token expired
            """)
    void an_expired_token_is_recognised_in_every_disguise(int status, String body) {
        assertThat(missed(status, body, Map.of()).isExpired()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REASON", "CHALLENGE"})
    void an_expired_token_is_recognised_by_a_header_alone(Header header) {
        assertThat(missed(403, "", Map.of(header, "JWT has expired")).isExpired())
                .isTrue();
    }

    @Test
    void talk_of_expiry_beyond_the_statuses_of_a_refusal_is_no_expiry() {
        assertThat(missed(404, "{\"error_code\":\"NOT_FOUND\",\"message\":\"Token is expired\"}", Map.of())
                        .isExpired())
                .isFalse();
    }

    @Test
    void bytes_that_are_no_utf_8_are_survived() {
        var bytes = new byte[] {(byte) 0xff, (byte) 0xfe, '{', (byte) 0xc3, '}'};

        assertThat(verdicts.of(new Reply(500, Map.of(), bytes)))
                .isInstanceOfSatisfying(
                        Missed.class,
                        missed -> assertThat(missed.fault().kind()).isEqualTo(Kind.UPSTREAM_ERROR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"@type\":\"x/RequestInfo\",\"request_id\":\"r-1\"},{\"@type\":\"x/RetryInfo\",\"retry_delay\":\"9s\"}]",
                "{\"@type\":\"unknown\",\"request_id\":\"r-1\",\"retry_delay\":\"9s\"}",
                "[1,\"two\",null,{\"request_id\":\"r-1\"},{\"retry_delay\":\"9s\"},{\"retry_delay\":7}]"
            })
    void details_give_id_and_delay_in_whatever_form(String details) {
        var body = "{\"error_code\":\"TOO_MANY_REQUESTS\",\"message\":\"m\",\"details\":" + details + "}";

        var fault = missed(429, body, Map.of()).fault();

        assertThat(fault.requestId()).isEqualTo("r-1");
        assertThat(fault.retryAfter()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void headers_give_id_and_delay_first() {
        var fault = missed(429, "", Map.of(Header.REQUEST_ID, "h-1", Header.RETRY_AFTER, "3"))
                .fault();

        assertThat(fault.requestId()).isEqualTo("h-1");
        assertThat(fault.retryAfter()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void what_only_looks_like_an_id_is_not_kept() {
        assertThat(missed(500, "", Map.of(Header.REQUEST_ID, "secret text <b>"))
                        .fault()
                        .requestId())
                .isEmpty();
    }

    @Test
    void nothing_of_a_body_is_kept() {
        var missed = missed(403, "{\"error_code\":\"PERMISSION_DENIED\",\"message\":\"on catalog hush\"}", Map.of());

        assertThat(missed.toString()).doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource({"429,true", "502,true", "503,true", "504,true", "500,false", "400,false", "403,false", "404,false"})
    void only_what_may_pass_is_temporary(int status, boolean temporary) {
        assertThat(missed(status, "", Map.of()).temporary()).isEqualTo(temporary);
    }

    @Test
    void a_good_answer_is_its_json() {
        assertThat(verdicts.of(reply(200, "{\"tables\":[]}", Map.of()))).isInstanceOf(Answered.class);
    }

    private Missed missed(int status, String body, Map<Header, String> headers) {
        if (verdicts.of(reply(status, body, headers)) instanceof Missed missed) {
            return missed;
        }
        throw new AssertionError("taken for an answer");
    }

    private static Reply reply(int status, String body, Map<Header, String> headers) {
        return new Reply(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
