package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.access.PolicyFault;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The one HTTP client to the policy engine. Never throws: whatever happens is a [Reply].
final class OpaConnection implements Engine, AutoCloseable {
    private final HttpClient http;
    private final URI origin;
    private final OpaSettings settings;

    OpaConnection(OpaSettings settings) {
        this.settings = settings;
        this.origin = settings.url();
        this.http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .connectTimeout(settings.connect())
                .followRedirects(Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .executor(Thread::startVirtualThread)
                .build();
    }

    @Override
    public Reply post(String path, byte[] body, Duration deadline) {
        return exchange(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                deadline,
                settings.maxAnswerBytes());
    }

    Reply get(String path, Duration deadline, int maxAnswerBytes) {
        return exchange(request(path).GET().build(), deadline, maxAnswerBytes);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(origin.resolve(path))
                .header("Authorization", "Bearer " + settings.token().reveal())
                .header("Accept", "application/json");
    }

    // The deadline is kept here, since the client's own ends with the headers and a body may still trickle.
    private Reply exchange(HttpRequest request, Duration deadline, int maxAnswerBytes) {
        var exchange = new Exchange(http, request, maxAnswerBytes);
        try {
            return exchange.begin().get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            exchange.cancel();
            return new Reply.Failed(PolicyFault.TIMEOUT);
        } catch (InterruptedException _) {
            // Whoever asked has given up waiting, which for the call is the same as no answer in time.
            Thread.currentThread().interrupt();
            exchange.cancel();
            return new Reply.Failed(PolicyFault.TIMEOUT);
        } catch (ExecutionException failure) {
            return new Reply.Failed(faultOf(Exchange.rootOf(failure)));
        }
    }

    private static PolicyFault faultOf(Throwable cause) {
        return switch (cause) {
            case HttpTimeoutException _ -> PolicyFault.TIMEOUT;
            case ProtocolException _ -> PolicyFault.BAD_RESPONSE;
            default -> PolicyFault.UNREACHABLE;
        };
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
