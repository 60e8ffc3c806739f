package io.aiconnectors.databricks.sandbox.firehose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiconnectors.databricks.sandbox.fault.StandIn;
import io.aiconnectors.databricks.sandbox.http.Curl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the stand-in refuses, as a client without an SDK sees it.
class DeliveryStreamsTest {
    private static final String SIGNATURE = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261123/eu-central-1/firehose/"
            + "aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature=" + "0".repeat(64);

    private final DeliveryStreams streams =
            DeliveryStreams.start(StandIn.named("firehose", InstantSource.system()), "audit");
    private final Curl curl = new Curl();

    @AfterEach
    void stop() {
        curl.close();
        streams.close();
    }

    @Test
    void takes_what_firehose_takes() throws IOException {
        assertThat(post(records("one\n", "two\n"))).contains("\"FailedPutCount\":0", "\"RecordId\"");

        assertThat(streams.taken("audit")).containsExactly("one\n", "two\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Authorization||MissingAuthenticationTokenException",
                "Authorization|Bearer x|IncompleteSignatureException",
                "Authorization|AWS4-HMAC-SHA256 Credential=A/20261123/eu-central-1/s3/aws4_request,"
                        + "SignedHeaders=host;x-amz-date,Signature=00|IncompleteSignatureException",
                "X-Amz-Date||IncompleteSignatureException",
                "X-Amz-Target|Firehose_20150804.PutRecord|UnknownOperationException",
                "Content-Type|application/json|UnknownOperationException"
            })
    void refuses_a_request_that_is_not_signed_or_not_this_operation(String header, String value, String type)
            throws IOException {
        assertThat(post(records("one\n"), header, value == null ? "" : value)).contains(type);
        assertThat(streams.taken("audit")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|SerializationException",
                "{\"DeliveryStreamName\":\"audit\"}|SerializationException",
                "{\"DeliveryStreamName\":\"audit\",\"Records\":[],\"More\":1}|SerializationException",
                "{\"DeliveryStreamName\":\"audit\",\"Records\":[]}|ValidationException",
                "{\"DeliveryStreamName\":\"a b\",\"Records\":[{\"Data\":\"\"}]}|ValidationException",
                "{\"DeliveryStreamName\":\"audit\",\"Records\":[1]}|SerializationException",
                "{\"DeliveryStreamName\":\"audit\",\"Records\":[{\"Data\":\"~\"}]}|SerializationException",
                "{\"DeliveryStreamName\":\"other\",\"Records\":[{\"Data\":\"\"}]}|ResourceNotFoundException"
            })
    void refuses_what_is_no_batch(String body, String type) throws IOException {
        assertThat(post(body)).contains(type);
    }

    @Test
    void refuses_what_is_beyond_the_limits() throws IOException {
        var many = Collections.nCopies(501, "x").toArray(String[]::new);
        var large = "x".repeat(1000 * 1024);

        assertThat(post(records(many))).contains("ValidationException");
        assertThat(post(records(large + "x"))).contains("ValidationException");
        assertThat(post(records(large, large, large, large, large))).contains("InvalidArgumentException");
        assertThat(streams.taken("audit")).isEmpty();
        assertThat(post(records(large, large, large, large))).contains("\"FailedPutCount\":0");
    }

    @Test
    void refuses_every_nth_record_over_all_batches() throws IOException {
        streams.behave("audit", new Behaviour.RefusesEvery(2, "InternalFailure"));

        assertThat(post(records("1", "2", "3"))).contains("\"FailedPutCount\":1", "InternalFailure");
        assertThat(post(records("4", "5"))).contains("\"FailedPutCount\":1");

        assertThat(streams.taken("audit")).containsExactly("1", "3", "5");
    }

    @Test
    void knows_no_stream_that_it_was_not_started_with() {
        assertThatIllegalArgumentException().isThrownBy(() -> streams.taken("other"));
    }

    private static String records(String... data) {
        return List.of(data).stream()
                .map(text -> "{\"Data\":\"" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
                        + "\"}")
                .collect(Collectors.joining(",", "{\"DeliveryStreamName\":\"audit\",\"Records\":[", "]}"));
    }

    private String post(String body) throws IOException {
        return post(body, "Accept", "*/*");
    }

    /// With all headers that belong there, but this one; without it where its value is empty.
    private String post(String body, String header, String value) throws IOException {
        var headers = new ArrayList<String>();
        for (var usual : List.of(
                List.of("Authorization", SIGNATURE),
                List.of("X-Amz-Date", "20261123T100000Z"),
                List.of("X-Amz-Target", "Firehose_20150804.PutRecordBatch"),
                List.of("Content-Type", "application/x-amz-json-1.1"))) {
            if (!usual.getFirst().equals(header)) {
                headers.addAll(usual);
            }
        }
        if (!value.isEmpty()) {
            headers.addAll(List.of(header, value));
        }
        return curl.post(streams.uri(), body, headers.toArray(String[]::new)).body();
    }
}
