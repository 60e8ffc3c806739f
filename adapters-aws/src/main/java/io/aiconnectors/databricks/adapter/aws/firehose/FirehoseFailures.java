package io.aiconnectors.databricks.adapter.aws.firehose;

import io.aiconnectors.databricks.adapter.aws.AwsFailure;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.firehose.model.InvalidArgumentException;
import software.amazon.awssdk.services.firehose.model.InvalidKmsResourceException;
import software.amazon.awssdk.services.firehose.model.InvalidSourceException;
import software.amazon.awssdk.services.firehose.model.ResourceNotFoundException;
import software.amazon.awssdk.services.firehose.model.ServiceUnavailableException;

/// Tells the ends of a delivery to Firehose apart.
final class FirehoseFailures {
    static final String UNAVAILABLE = "firehose_unavailable";
    private static final String REJECTED = "firehose_rejected";

    private FirehoseFailures() {}

    /// A stable word for what went wrong; docs/configuration.md says of each what to do.
    static String codeOf(SdkException failure) {
        return switch (failure) {
            case ResourceNotFoundException _ -> "firehose_stream_missing";
            case InvalidKmsResourceException _ -> "firehose_key_unusable";
            case ServiceUnavailableException _ -> UNAVAILABLE;
            // Of the source: the stream takes its records from another one, and not from us.
            case InvalidArgumentException _, InvalidSourceException _ -> REJECTED;
            case AwsServiceException answered when isInvalid(answered) -> REJECTED;
            case AwsServiceException answered when answered.statusCode() >= 500 -> UNAVAILABLE;
            default -> codeOf(AwsFailure.of(failure));
        };
    }

    private static boolean isInvalid(AwsServiceException answered) {
        var details = answered.awsErrorDetails();
        return details != null && "ValidationException".equals(details.errorCode());
    }

    private static String codeOf(AwsFailure failure) {
        return "firehose_" + failure.code();
    }
}
