package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.adapter.aws.SizeLimit;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/// Tells the ends of a request to DynamoDB apart. Messages are not kept, since they name accounts, roles
/// and keys.
public final class StoreFailures {
    static final String THROTTLED = "store_throttled";
    static final String ERROR = "store_error";
    private static final String TIMEOUT = "store_timeout";

    private static final Set<String> DENIALS = Set.of(
            "AccessDeniedException",
            "ExpiredTokenException",
            "IncompleteSignatureException",
            "InvalidSignatureException",
            "MissingAuthenticationTokenException",
            "UnrecognizedClientException");

    private StoreFailures() {}

    /// A stable word for what went wrong.
    public static String codeOf(SdkException failure) {
        return switch (failure) {
            case ResourceNotFoundException _ -> "store_table_missing";
            case AwsServiceException answered -> ofAnswer(answered);
            case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _ -> TIMEOUT;
            default -> ofClient(failure);
        };
    }

    private static String ofAnswer(AwsServiceException answered) {
        var details = answered.awsErrorDetails();
        if (details != null && DENIALS.contains(details.errorCode())) {
            return "store_denied";
        }
        return answered.isThrottlingException() ? THROTTLED : ERROR;
    }

    private static String ofClient(SdkException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SizeLimit.Exceeded _ -> {
                    return "store_too_large";
                }
                case SocketTimeoutException _ -> {
                    return TIMEOUT;
                }
                case SocketException _, UnknownHostException _ -> {
                    return "store_unreachable";
                }
                default -> {}
            }
        }
        // The SDK has no type of its own for this, and it does not come from the network.
        var said = failure.getMessage();
        return said != null && said.contains("load credentials") ? "store_no_credentials" : ERROR;
    }
}
