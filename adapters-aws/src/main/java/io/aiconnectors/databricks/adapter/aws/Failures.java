package io.aiconnectors.databricks.adapter.aws;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.model.InvalidKeyIdException;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterVersionNotFoundException;

/// Tells the ends of a request to AWS apart. Messages are not kept, since they name accounts and roles.
final class Failures {
    private static final Set<String> DENIALS = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "ExpiredTokenException",
            "IncompleteSignatureException",
            "InvalidSignatureException",
            "MissingAuthenticationTokenException",
            "UnrecognizedClientException");

    private Failures() {}

    static SsmSecret classify(SdkException failure) {
        return switch (failure) {
            case ParameterNotFoundException _, ParameterVersionNotFoundException _ -> new SsmSecret.Missing();
            // The key that the parameter was encrypted with is not there, or not for us.
            case InvalidKeyIdException _ -> new SsmSecret.Denied();
            case AwsServiceException answered -> ofAnswer(answered);
            case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _ -> new SsmSecret.Unavailable("timeout");
            default -> ofClient(failure);
        };
    }

    private static SsmSecret ofAnswer(AwsServiceException answered) {
        var details = answered.awsErrorDetails();
        if (details != null && DENIALS.contains(details.errorCode())) {
            return new SsmSecret.Denied();
        }
        return new SsmSecret.Unavailable(answered.isThrottlingException() ? "throttled" : "service_error");
    }

    private static SsmSecret ofClient(SdkException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SizeLimit.Exceeded _ -> {
                    return new SsmSecret.Unavailable("too_large");
                }
                case SocketTimeoutException _ -> {
                    return new SsmSecret.Unavailable("timeout");
                }
                case SocketException _, UnknownHostException _ -> {
                    return new SsmSecret.Unavailable("unreachable");
                }
                default -> {}
            }
        }
        // The SDK has no type of its own for this, and it does not come from the network.
        var said = failure.getMessage();
        return new SsmSecret.Unavailable(
                said != null && said.contains("load credentials") ? "no_credentials" : "service_error");
    }
}
