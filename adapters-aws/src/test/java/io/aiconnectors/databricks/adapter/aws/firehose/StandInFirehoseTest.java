package io.aiconnectors.databricks.adapter.aws.firehose;

import io.aiconnectors.databricks.adapter.aws.Moto;
import io.aiconnectors.databricks.domain.audit.AuditSink;
import io.aiconnectors.databricks.sandbox.fault.StandIn;
import io.aiconnectors.databricks.sandbox.firehose.DeliveryStreams;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/// The contract with our strict stand-in.
class StandInFirehoseTest extends FirehoseContract {
    private final DeliveryStreams streams =
            DeliveryStreams.start(StandIn.named("firehose", InstantSource.system()), "audit");

    @AfterEach
    void stop() {
        streams.close();
    }

    @Override
    protected String newStream() {
        return "audit";
    }

    @Override
    protected AuditSink sink(String stream) {
        return new FirehoseSink(
                new FirehoseSettings(stream, "eu-central-1", Optional.of(streams.uri()), Duration.ofSeconds(20)),
                Moto.NOBODY);
    }

    @Override
    protected List<String> arrived(String stream) {
        return streams.taken(stream);
    }
}
