package io.aiconnectors.databricks.adapter.entra.obo;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import io.aiconnectors.databricks.adapter.entra.http.BoundedHttp;
import io.aiconnectors.databricks.adapter.entra.http.Reply;
import io.aiconnectors.databricks.adapter.entra.settings.Authority;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Carries the one request of one exchange for MSAL, to the configured token endpoint and nowhere else.
///
/// MSAL sees successes alone. An error is read here and kept as a [Refusal]; MSAL gets an exception that says nothing,
/// so that the texts of an error, which name people, reach neither its exceptions nor its log. MSAL insists on https
/// and is given the https form of a loopback stand-in; the request goes to the origin that is configured.
final class Transport implements IHttpClient {
    private static final Set<String> SET_BY_JDK = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final BoundedHttp http;
    private final Authority tenant;
    private final InstantSource clock;
    private volatile @Nullable Fault fault;
    private volatile Instant expiresAt = Instant.EPOCH;

    Transport(BoundedHttp http, Authority tenant, InstantSource clock) {
        this.http = http;
        this.tenant = tenant;
        this.clock = clock;
    }

    /// Why there is no token, once that is known.
    Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    /// When the token that was issued ends, reckoned from before it was asked for.
    Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public IHttpResponse send(HttpRequest request) {
        if (!URI.create(request.url().toString()).equals(tenant.secured().token())) {
            throw new IllegalStateException("MSAL asked for another address than the token endpoint");
        }
        var asked = clock.instant();
        return switch (http.send(outgoing(request))) {
            case Reply.Lost(var loss) -> {
                ExchangeLog.lost(loss);
                throw failed(lost(loss));
            }
            case Reply.Arrived arrived -> received(arrived, asked);
        };
    }

    private IHttpResponse received(Reply.Arrived arrived, Instant asked) {
        return switch (TokenReplies.read(arrived, asked)) {
            case TokenReply.Issued(var body, long life) -> {
                expiresAt = asked.plusSeconds(life);
                var answer = new HttpResponse().statusCode(200).body(body);
                answer.addHeaders(Map.of("Content-Type", List.of("application/json")));
                yield answer;
            }
            case TokenReply.Refused(var refusal) -> {
                ExchangeLog.refused(refusal);
                throw failed(Faults.of(refusal));
            }
        };
    }

    private NoToken failed(Fault why) {
        fault = why;
        return new NoToken();
    }

    private static Fault lost(Reply.Loss loss) {
        return switch (loss) {
            case TIMEOUT, BROKEN -> Fault.of(Fault.Kind.IDENTITY_UNAVAILABLE);
            case INTERRUPTED -> Fault.of(Fault.Kind.CANCELLED);
        };
    }

    private java.net.http.HttpRequest outgoing(HttpRequest request) {
        var builder = java.net.http.HttpRequest.newBuilder(tenant.token())
                .method(request.httpMethod().methodName, BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, value) -> {
            if (!SET_BY_JDK.contains(name.toLowerCase(Locale.ROOT))) {
                builder.header(name, value);
            }
        });
        return builder.build();
    }

    /// Tells MSAL to give up; what happened is in [#fault()].
    private static final class NoToken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoToken() {
            super("no token was issued", null, false, false);
        }
    }
}
