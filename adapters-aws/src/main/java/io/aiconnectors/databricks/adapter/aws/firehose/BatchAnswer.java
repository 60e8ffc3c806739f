package io.aiconnectors.databricks.adapter.aws.firehose;

import io.aiconnectors.databricks.domain.audit.AuditSink.Delivery;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.firehose.model.PutRecordBatchResponse;
import software.amazon.awssdk.services.firehose.model.PutRecordBatchResponseEntry;

/// Reads what became of each record of a batch. A 200 does not say that all of them were taken: each has an answer of
/// its own, at the place that it had in the request, with an id or with an error.
final class BatchAnswer {
    private static final String BAD = "firehose_bad_answer";

    private BatchAnswer() {}

    /// An answer that does not add up is no answer: then nothing of the batch counts as taken.
    static Delivery read(PutRecordBatchResponse answer, int given) {
        var entries = answer.requestResponses();
        var failed = answer.failedPutCount();
        if (entries.size() != given || failed == null) {
            return new Delivery.Failed(BAD);
        }
        var missing = IntStream.range(0, given)
                .filter(index -> !isTaken(entries.get(index)))
                .boxed()
                .toList();
        if (failed != missing.size()) {
            return new Delivery.Failed(BAD);
        }
        if (missing.isEmpty()) {
            return new Delivery.Delivered();
        }
        var code = codeOf(entries.get(missing.getFirst()));
        return missing.size() == given ? new Delivery.Failed(code) : new Delivery.Partly(missing, code);
    }

    private static boolean isTaken(PutRecordBatchResponseEntry entry) {
        return entry.recordId() != null && !entry.recordId().isBlank() && entry.errorCode() == null;
    }

    private static String codeOf(PutRecordBatchResponseEntry entry) {
        return switch (entry.errorCode()) {
            case null -> BAD;
            // How a stream says of a record that more comes in than it may take.
            case "ServiceUnavailableException" -> FirehoseFailures.UNAVAILABLE;
            default -> "firehose_record_failed";
        };
    }
}
