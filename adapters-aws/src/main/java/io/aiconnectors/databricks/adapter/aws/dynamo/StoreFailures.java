package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.adapter.aws.AwsFailure;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/// Tells the ends of a request to DynamoDB apart.
public final class StoreFailures {
    static final String THROTTLED = "store_throttled";
    static final String ERROR = "store_error";

    private StoreFailures() {}

    /// A stable word for what went wrong.
    public static String codeOf(SdkException failure) {
        return failure instanceof ResourceNotFoundException ? "store_table_missing" : codeOf(AwsFailure.of(failure));
    }

    private static String codeOf(AwsFailure failure) {
        return switch (failure) {
            case DENIED, UNRECOGNIZED, EXPIRED -> "store_denied";
            case NO_CREDENTIALS -> "store_no_credentials";
            case THROTTLED -> THROTTLED;
            case TIMEOUT -> "store_timeout";
            case UNREACHABLE -> "store_unreachable";
            case TOO_LARGE -> "store_too_large";
            case INTERRUPTED -> "store_interrupted";
            case ERROR -> ERROR;
        };
    }
}
