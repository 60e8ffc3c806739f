package io.aiconnectors.databricks.adapter.aws.firehose;

/// How a delivery stream stands.
public sealed interface StreamStanding {
    /// It takes records of whoever may give some.
    record Active() implements StreamStanding {}

    /// It is there and takes none.
    ///
    /// @param status in the words of AWS, such as `CREATING_FAILED`
    record Inactive(String status) implements StreamStanding {}

    /// That could not be found out.
    ///
    /// @param code as of a delivery, such as `firehose_denied` or `firehose_stream_missing`
    record Unknown(String code) implements StreamStanding {}
}
