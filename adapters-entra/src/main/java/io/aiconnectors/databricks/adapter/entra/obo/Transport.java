package io.aiconnectors.databricks.adapter.entra.obo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import io.aiconnectors.databricks.adapter.entra.endpoint.Purpose;
import io.aiconnectors.databricks.adapter.entra.endpoint.TokenEndpoint;
import io.aiconnectors.databricks.adapter.entra.endpoint.TokenReply;
import io.aiconnectors.databricks.adapter.entra.settings.Authority;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Carries the one request of one exchange for MSAL, to the configured token endpoint and nowhere else.
///
/// MSAL sees successes alone, and of those no more than it needs: the refresh and id tokens that Entra sends along go
/// no further. For an error MSAL gets an exception that says nothing, so that the texts of an error, which name people,
/// reach neither its exceptions nor its log. MSAL insists on https and is given the https form of a loopback stand-in;
/// the request goes to the origin that is configured.
final class Transport implements IHttpClient {
    private static final Set<String> SET_BY_JDK = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final TokenEndpoint endpoint;
    private final Authority tenant;
    private volatile Exchange.@Nullable Refused refusal;
    private volatile Instant expiresAt = Instant.EPOCH;

    Transport(TokenEndpoint endpoint, Authority tenant) {
        this.endpoint = endpoint;
        this.tenant = tenant;
    }

    /// Why there is no token, once that is known.
    Optional<Exchange> refusal() {
        return Optional.ofNullable(refusal);
    }

    /// When the token that was issued ends, reckoned from before it was asked for.
    Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public IHttpResponse send(HttpRequest request) {
        if (request.httpMethod() != HttpMethod.POST
                || !URI.create(request.url().toString()).equals(tenant.secured().token())) {
            throw new IllegalStateException("MSAL asked for something else than the token endpoint");
        }
        return switch (endpoint.carry(Purpose.ON_BEHALF_OF, headers(request), request.body())) {
            case TokenReply.Issued issued -> {
                expiresAt = issued.expiresAt();
                yield success(issued);
            }
            case TokenReply.Refused(var fault, var challenge) -> {
                refusal = new Exchange.Refused(fault, challenge);
                throw new NoToken();
            }
        };
    }

    private static IHttpResponse success(TokenReply.Issued issued) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("token_type", "Bearer")
                .put("access_token", issued.accessToken().reveal())
                .put("expires_in", issued.lifeSeconds());
        var answer = new HttpResponse().statusCode(200).body(body.toString());
        answer.addHeaders(Map.of("Content-Type", List.of("application/json")));
        return answer;
    }

    private static Map<String, String> headers(HttpRequest request) {
        return request.headers().entrySet().stream()
                .filter(header -> !SET_BY_JDK.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Tells MSAL to give up; what happened is in [#refusal()].
    private static final class NoToken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoToken() {
            super("no token was issued", null, false, false);
        }
    }
}
