package io.aiconnectors.databricks.adapter.aws.firehose;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.aws.Moto;
import io.aiconnectors.databricks.sandbox.fault.Fault;
import io.aiconnectors.databricks.sandbox.fault.FaultRule;
import io.aiconnectors.databricks.sandbox.fault.StandIn;
import io.aiconnectors.databricks.sandbox.firehose.DeliveryStreams;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A stream is looked at and given nothing.
class FirehoseLookTest {
    private final DeliveryStreams streams =
            DeliveryStreams.start(StandIn.named("firehose", InstantSource.system()), "audit");

    @AfterEach
    void stop() {
        streams.close();
    }

    @Test
    void an_active_stream_is_told_from_one_that_is_not() {
        answers(200, "{\"DeliveryStreamDescription\":{\"DeliveryStreamStatus\":\"ACTIVE\"}}");
        assertThat(look()).isEqualTo(new StreamStanding.Active());

        streams.faults().clear();
        answers(200, "{\"DeliveryStreamDescription\":{\"DeliveryStreamStatus\":\"CREATING_FAILED\"}}");
        assertThat(look()).isEqualTo(new StreamStanding.Inactive("CREATING_FAILED"));
        assertThat(streams.taken("audit")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AccessDeniedException, firehose_denied",
        "ResourceNotFoundException, firehose_stream_missing",
        "ExpiredTokenException, firehose_credentials_expired"
    })
    void why_it_cannot_be_seen_is_told_as_of_a_delivery(String type, String code) {
        answers(400, "{\"__type\":\"" + type + "\",\"message\":\"arn:aws:iam::123456789012:role/x\"}");

        assertThat(look()).isEqualTo(new StreamStanding.Unknown(code));
    }

    @Test
    void nobody_there_is_told_too() {
        streams.close();

        assertThat(look()).isEqualTo(new StreamStanding.Unknown("firehose_unreachable"));
    }

    private void answers(int status, String body) {
        streams.faults().add(FaultRule.always(new Fault.Status(status, Map.of(), body, "application/x-amz-json-1.1")));
    }

    private StreamStanding look() {
        return FirehoseLook.at(
                new FirehoseSettings("audit", "eu-central-1", Optional.of(streams.uri()), Duration.ofSeconds(60)),
                Moto.NOBODY);
    }
}
