package io.aiconnectors.databricks.adapter.databricks.http;

import io.aiconnectors.databricks.domain.upstream.Fault;
import io.aiconnectors.databricks.domain.upstream.Fault.Kind;
import java.net.SocketTimeoutException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;

/// What it means when an exchange ends in an exception. Messages are not looked at: they may hold addresses.
final class ConnectionFailures {
    private static final int MAX_CAUSES = 8;

    private ConnectionFailures() {}

    static Attempt read(Throwable failure) {
        var cause = failure;
        for (var depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            switch (cause) {
                case CappedStream.TooLargeException _ -> {
                    return Attempt.missed(Kind.TOO_LARGE);
                }
                case ConnectionRequestTimeoutException _ -> {
                    return Attempt.missed(Kind.SHED);
                }
                case ConnectTimeoutException _ -> {
                    return unreachable();
                }
                case SocketTimeoutException _ -> {
                    return Attempt.missed(Kind.TIMEOUT);
                }
                case ClientProtocolException _, HttpException _ -> {
                    return Attempt.missed(Kind.UNREADABLE);
                }
                case Throwable _ -> cause = cause.getCause();
            }
        }
        return unreachable();
    }

    private static Attempt unreachable() {
        return new Attempt.Missed(Fault.of(Kind.UNREACHABLE), true);
    }
}
