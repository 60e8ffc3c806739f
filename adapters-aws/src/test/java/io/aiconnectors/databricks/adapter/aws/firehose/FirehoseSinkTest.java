package io.aiconnectors.databricks.adapter.aws.firehose;

import static io.aiconnectors.databricks.adapter.aws.firehose.FirehoseContract.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiconnectors.databricks.adapter.aws.Moto;
import io.aiconnectors.databricks.domain.audit.AuditRecord;
import io.aiconnectors.databricks.domain.audit.AuditSink.Delivery;
import io.aiconnectors.databricks.sandbox.fault.Fault;
import io.aiconnectors.databricks.sandbox.fault.FaultRule;
import io.aiconnectors.databricks.sandbox.fault.StandIn;
import io.aiconnectors.databricks.sandbox.firehose.Behaviour;
import io.aiconnectors.databricks.sandbox.firehose.DeliveryStreams;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;

/// Every way in which a delivery can go wrong, and what the sink makes of it.
class FirehoseSinkTest {
    private static final List<AuditRecord> SIX =
            LongStream.rangeClosed(1, 6).mapToObj(FirehoseContract::numbered).toList();
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private final DeliveryStreams streams =
            DeliveryStreams.start(StandIn.named("firehose", InstantSource.system()), "audit");

    @AfterEach
    void stop() {
        streams.close();
    }

    @Test
    void names_the_records_that_were_not_taken() {
        streams.behave("audit", new Behaviour.RefusesEvery(3, "ServiceUnavailableException"));

        assertThat(deliver(SIX)).isEqualTo(new Delivery.Partly(List.of(2, 5), "firehose_unavailable"));
        assertThat(String.join("", streams.taken("audit")))
                .isEqualTo(lines(List.of(SIX.get(0), SIX.get(1), SIX.get(3), SIX.get(4))));
    }

    @ParameterizedTest
    @CsvSource({
        "ServiceUnavailableException, firehose_unavailable",
        "InternalFailure, firehose_record_failed",
        "SomethingNew, firehose_record_failed"
    })
    void takes_records_that_all_failed_one_by_one_for_a_failure_of_the_whole(String said, String code) {
        streams.behave("audit", new Behaviour.RefusesEvery(1, said));

        assertThat(deliver(SIX)).isEqualTo(new Delivery.Failed(code));
        assertThat(streams.taken("audit")).isEmpty();
    }

    @Test
    void does_not_believe_an_answer_for_fewer_records() {
        streams.behave("audit", new Behaviour.TellsOneFewer());

        assertThat(deliver(SIX)).isEqualTo(new Delivery.Failed("firehose_bad_answer"));
    }

    @Test
    void does_not_believe_an_answer_that_counts_a_failure_that_no_record_has() {
        streams.behave("audit", new Behaviour.Miscounts());

        assertThat(deliver(SIX)).isEqualTo(new Delivery.Failed("firehose_bad_answer"));
    }

    @Test
    void cannot_see_that_a_stream_forgets_what_it_said_it_took() {
        streams.behave("audit", new Behaviour.Forgets());

        assertThat(deliver(SIX)).isEqualTo(new Delivery.Delivered());
        assertThat(streams.taken("audit")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, ResourceNotFoundException, firehose_stream_missing",
        "400, AccessDeniedException, firehose_denied",
        "403, InvalidSignatureException, firehose_credentials_refused",
        "400, UnrecognizedClientException, firehose_credentials_refused",
        "400, ExpiredTokenException, firehose_credentials_expired",
        "400, InvalidKMSResourceException, firehose_key_unusable",
        "400, InvalidArgumentException, firehose_rejected",
        "400, InvalidSourceException, firehose_rejected",
        "400, ValidationException, firehose_rejected",
        "400, ThrottlingException, firehose_throttled",
        "500, ServiceUnavailableException, firehose_unavailable",
        "500, InternalFailure, firehose_unavailable",
        "503, ServiceUnavailable, firehose_unavailable",
        "400, SomethingNew, firehose_error"
    })
    void tells_why_a_batch_was_refused(int status, String type, String code) {
        streams.faults()
                .add(FaultRule.always(new Fault.Status(
                        status,
                        Map.of(),
                        "{\"__type\":\"" + type + "\",\"message\":\"arn:aws:iam::123456789012:role/x\"}",
                        "application/x-amz-json-1.1")));

        assertThat(deliver(SIX)).isEqualTo(new Delivery.Failed(code));
        assertThat(streams.taken("audit")).isEmpty();
    }

    @Test
    void asks_once_and_leaves_it_to_the_giver_to_try_again() {
        streams.faults().add(FaultRule.always(new Fault.DroppedConnection()));

        deliver(SIX);

        assertThat(streams.requests().all()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Fault.Rubbish.class)
    void does_not_believe_an_answer_that_is_none(Fault.Rubbish rubbish) {
        streams.faults().add(FaultRule.always(new Fault.Garbage(rubbish)));

        assertThat(deliver(SIX))
                .isInstanceOfSatisfying(
                        Delivery.Failed.class,
                        failed -> assertThat(failed.code())
                                .isIn("firehose_bad_answer", "firehose_error", "firehose_unreachable"));
    }

    @Test
    void does_not_read_an_answer_without_end() {
        streams.faults()
                .add(FaultRule.always(new Fault.Status(
                        200,
                        Map.of(),
                        "{\"FailedPutCount\":0,\"RequestResponses\":[" + " ".repeat(2_000_000) + "]}",
                        "application/x-amz-json-1.1")));

        assertThat(deliver(SIX)).isEqualTo(new Delivery.Failed("firehose_too_large"));
    }

    @Test
    void does_not_wait_beyond_the_deadline() {
        streams.faults().add(FaultRule.always(new Fault.Hang(PATIENT)));

        try (var sink = sink(streams.uri(), Duration.ofMillis(300), Moto.NOBODY)) {
            assertThat(sink.deliver(SIX)).isEqualTo(new Delivery.Failed("firehose_timeout"));
        }
    }

    @Test
    void tells_that_nobody_is_there() {
        streams.close();

        assertThat(deliver(SIX)).isEqualTo(new Delivery.Failed("firehose_unreachable"));
    }

    @Test
    void tells_that_nobody_gave_us_credentials() {
        var none = AwsCredentialsProviderChain.of(SystemPropertyCredentialsProvider.create());

        try (var sink = sink(streams.uri(), PATIENT, none)) {
            assertThat(sink.deliver(SIX)).isEqualTo(new Delivery.Failed("firehose_no_credentials"));
        }
    }

    @Test
    void delivers_again_over_the_same_sink_once_the_trouble_is_over() {
        try (var sink = sink(streams.uri(), PATIENT, Moto.NOBODY)) {
            streams.faults().add(FaultRule.always(new Fault.DroppedConnection()).times(1));
            assertThat(sink.deliver(SIX)).isInstanceOf(Delivery.Failed.class);

            assertThat(sink.deliver(SIX)).isEqualTo(new Delivery.Delivered());
            assertThat(String.join("", streams.taken("audit"))).isEqualTo(lines(SIX));
        }
    }

    @Test
    void tells_that_a_batch_is_beyond_the_limits_of_firehose() {
        var tooMany = LongStream.rangeClosed(1, 501)
                .mapToObj(FirehoseContract::numbered)
                .toList();

        assertThat(deliver(tooMany)).isEqualTo(new Delivery.Failed("firehose_rejected"));
        assertThat(deliver(List.of(new AuditRecord(1, "x".repeat(1_000 * 1024)))))
                .isEqualTo(new Delivery.Failed("firehose_rejected"));
    }

    @Test
    void gives_no_more_at_once_than_firehose_takes_even_in_base64() {
        try (var sink = sink(streams.uri(), PATIENT, Moto.NOBODY)) {
            var most = sink.batch();

            assertThat(most.records()).isEqualTo(500);
            assertThat(most.bytesOfRecord()).isEqualTo(1_024_000);
            assertThat(most.bytes() * 4 / 3 + most.records() * 16).isLessThan(4 * 1024 * 1024);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "arn:aws:firehose:eu-central-1:123456789012:deliverystream/audit"})
    void knows_a_name_that_no_stream_can_have(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> FirehoseSettings.of(name, "eu-central-1"));
    }

    @Test
    void delivers_to_where_the_sdk_of_aws_is_told_that_firehose_is() {
        System.setProperty("aws.endpointUrlFirehose", streams.uri().toString());
        try (var sink = new FirehoseSink(FirehoseSettings.of("audit", "eu-central-1"), Moto.NOBODY)) {
            assertThat(sink.deliver(SIX)).isEqualTo(new Delivery.Delivered());
        } finally {
            System.clearProperty("aws.endpointUrlFirehose");
        }
        assertThat(String.join("", streams.taken("audit"))).isEqualTo(lines(SIX));
    }

    @Test
    void is_called_the_same_at_every_start() {
        try (var sink = new FirehoseSink(FirehoseSettings.of("audit", "eu-central-1"))) {
            assertThat(sink.name()).isEqualTo("firehose");
        }
    }

    private Delivery deliver(List<AuditRecord> batch) {
        try (var sink = sink(streams.uri(), PATIENT, Moto.NOBODY)) {
            return sink.deliver(batch);
        }
    }

    private static FirehoseSink sink(URI endpoint, Duration deadline, AwsCredentialsProvider credentials) {
        return new FirehoseSink(
                new FirehoseSettings("audit", "eu-central-1", Optional.of(endpoint), deadline), credentials);
    }
}
