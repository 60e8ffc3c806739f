package io.aiconnectors.databricks.bootstrap.doctor;

import static io.aiconnectors.databricks.bootstrap.doctor.Finding.Area.AUDIT;

import io.aiconnectors.databricks.adapter.aws.firehose.StreamStanding;

/// Delivery streams that the audit goes to.
public final class Streams {
    private static final String DENIED = "firehose_denied";
    private static final String PERMISSION = "firehose:PutRecordBatch";

    private Streams() {}

    /// What is found of one. Whether we may give it records shows only by giving some, which a check must not.
    public static Finding finding(String stream, StreamStanding standing) {
        return switch (standing) {
            case StreamStanding.Active() ->
                Finding.well(AUDIT, "firehose", "the stream " + stream + " is active; delivering takes " + PERMISSION);
            case StreamStanding.Inactive(var status) ->
                Finding.wrong(
                        AUDIT,
                        "firehose_not_active",
                        "the stream " + stream + " takes no records: it is " + status,
                        "Wait until it is ACTIVE, or mend what it delivers to");
            case StreamStanding.Unknown(var code)
            when code.equals(DENIED) ->
                Finding.unseen(
                        AUDIT,
                        "firehose_unseen",
                        "we may not look at the stream " + stream + ", which takes firehose:DescribeDeliveryStream;"
                                + " whether it takes records shows only by delivering one, with " + PERMISSION,
                        "Look at the health check audit and the metric audit.sink.firehose.pending of a connector that"
                                + " runs");
            case StreamStanding.Unknown(var code) ->
                Finding.wrong(
                        AUDIT,
                        code,
                        "the stream " + stream + " cannot be reached or used: " + code,
                        "docs/configuration.md says what this means");
        };
    }
}
