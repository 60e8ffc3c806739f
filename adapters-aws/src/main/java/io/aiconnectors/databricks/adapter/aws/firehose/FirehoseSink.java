package io.aiconnectors.databricks.adapter.aws.firehose;

import io.aiconnectors.databricks.domain.audit.AuditRecord;
import io.aiconnectors.databricks.domain.audit.AuditSink;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.firehose.FirehoseClient;
import software.amazon.awssdk.services.firehose.model.Record;

/// Puts audit records into a Firehose stream, one JSON line each, as whoever AWS takes this process for.
///
/// A delivery is one attempt: whoever gives the records knows better when to try again. Records that were taken are
/// Firehose's, which keeps them for 24 hours while what is behind it fails. It needs `firehose:PutRecordBatch` on the
/// stream and nothing else.
///
/// See https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html
public final class FirehoseSink implements AuditSink {
    /// What AWS takes at once is 500 records of 1,000 KiB each, 4 MiB together. On the wire they are in Base64, a third
    /// longer; 3 MB stay below the limit whichever of the two it is held against.
    private static final Batch BATCH = new Batch(500, 3_000_000, 1_000 * 1024);

    private final FirehoseClient firehose;
    private final String stream;

    /// Connects to nothing yet.
    public FirehoseSink(FirehoseSettings settings) {
        this(settings, DefaultCredentialsProvider.builder().build());
    }

    FirehoseSink(FirehoseSettings settings, AwsCredentialsProvider credentials) {
        this.firehose = Connection.open(settings, credentials);
        this.stream = settings.stream();
    }

    @Override
    public String name() {
        return "firehose";
    }

    @Override
    public Batch batch() {
        return BATCH;
    }

    @Override
    public Delivery deliver(List<AuditRecord> records) {
        var lines = records.stream().map(FirehoseSink::line).toList();
        try {
            return BatchAnswer.read(
                    firehose.putRecordBatch(
                            request -> request.deliveryStreamName(stream).records(lines)),
                    lines.size());
        } catch (SdkException failure) {
            return new Delivery.Failed(FirehoseFailures.codeOf(failure));
        }
    }

    private static Record line(AuditRecord record) {
        return Record.builder()
                .data(SdkBytes.fromUtf8String(record.line() + "\n"))
                .build();
    }

    @Override
    public void close() {
        firehose.close();
    }
}
