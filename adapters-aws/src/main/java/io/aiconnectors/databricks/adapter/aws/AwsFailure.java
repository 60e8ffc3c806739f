package io.aiconnectors.databricks.adapter.aws;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/// The ways in which a request to any service of AWS can end without an answer to it. What AWS says about them is not
/// kept, since it names accounts, roles and keys.
public enum AwsFailure {
    /// We may not do this.
    DENIED("denied"),
    /// AWS does not know the credentials that we have.
    UNRECOGNIZED("credentials_refused"),
    /// We are known by credentials whose time is over.
    EXPIRED("credentials_expired"),
    /// Nobody gave us credentials.
    NO_CREDENTIALS("no_credentials"),
    THROTTLED("throttled"),
    TIMEOUT("timeout"),
    UNREACHABLE("unreachable"),
    /// The answer is larger than any that is meant to be read.
    TOO_LARGE("too_large"),
    /// The waiting thread was told to stop.
    INTERRUPTED("interrupted"),
    /// Anything else, an answer that cannot be read among it.
    ERROR("error");

    private static final Set<String> DENIALS = Set.of("AccessDenied", "AccessDeniedException");
    private static final Set<String> REFUSALS = Set.of(
            "IncompleteSignatureException",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "MissingAuthenticationTokenException",
            "UnrecognizedClientException");
    private static final Set<String> EXPIRIES = Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired");

    private final String code;

    AwsFailure(String code) {
        this.code = code;
    }

    /// A stable word for it.
    public String code() {
        return code;
    }

    /// Tells them apart.
    public static AwsFailure of(SdkException failure) {
        return switch (failure) {
            case AwsServiceException answered -> ofAnswer(answered);
            case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _ -> TIMEOUT;
            case AbortedException _ -> INTERRUPTED;
            default -> ofClient(failure);
        };
    }

    private static AwsFailure ofAnswer(AwsServiceException answered) {
        var details = answered.awsErrorDetails();
        var said = details == null || details.errorCode() == null ? "" : details.errorCode();
        if (DENIALS.contains(said)) {
            return DENIED;
        }
        if (REFUSALS.contains(said)) {
            return UNRECOGNIZED;
        }
        if (EXPIRIES.contains(said)) {
            return EXPIRED;
        }
        return answered.isThrottlingException() ? THROTTLED : ERROR;
    }

    private static AwsFailure ofClient(SdkException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SizeLimit.Exceeded _ -> {
                    return TOO_LARGE;
                }
                case SocketTimeoutException _ -> {
                    return TIMEOUT;
                }
                case SocketException _, UnknownHostException _ -> {
                    return UNREACHABLE;
                }
                default -> {}
            }
        }
        // The SDK has no type of its own for this, and it does not come from the network.
        var said = failure.getMessage();
        return said != null && said.contains("load credentials") ? NO_CREDENTIALS : ERROR;
    }
}
