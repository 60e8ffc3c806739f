package io.aiconnectors.databricks.adapter.aws.firehose;

import io.aiconnectors.databricks.adapter.aws.Moto;
import io.aiconnectors.databricks.domain.audit.AuditSink;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import software.amazon.awssdk.services.firehose.model.DeliveryStreamType;

/// The contract with a Firehose that somebody else made, read where it delivers to: in S3.
@DisabledIfEnvironmentVariable(
        named = "CONNECTOR_FAST",
        matches = "true",
        disabledReason = "moto's server is a Python package, which a fast run does without")
class MotoFirehoseIT extends FirehoseContract {
    private static final AtomicInteger STREAMS = new AtomicInteger();

    private final Moto aws = Moto.shared();

    @Override
    protected String newStream() {
        var name = "audit-" + STREAMS.incrementAndGet();
        aws.makeBucket(name);
        try (var firehose = Connection.open(settings(name), Moto.NOBODY)) {
            firehose.createDeliveryStream(request -> request.deliveryStreamName(name)
                    .deliveryStreamType(DeliveryStreamType.DIRECT_PUT)
                    .extendedS3DestinationConfiguration(s3 ->
                            s3.bucketARN("arn:aws:s3:::" + name).roleARN("arn:aws:iam::123456789012:role/firehose")));
        }
        return name;
    }

    @Override
    protected AuditSink sink(String stream) {
        return new FirehoseSink(settings(stream), Moto.NOBODY);
    }

    @Override
    protected List<String> arrived(String stream) {
        return aws.objects(stream);
    }

    private FirehoseSettings settings(String stream) {
        return new FirehoseSettings(stream, "eu-central-1", Optional.of(aws.endpoint()), Duration.ofSeconds(30));
    }
}
