package io.aiconnectors.databricks.adapter.oauth.token;

import io.aiconnectors.databricks.adapter.oauth.http.Answers;
import io.aiconnectors.databricks.adapter.oauth.http.FormRead;
import io.aiconnectors.databricks.adapter.oauth.http.Forms;
import io.aiconnectors.databricks.adapter.oauth.http.Headers;
import io.aiconnectors.databricks.application.oauth.ClientProof;
import io.aiconnectors.databricks.application.oauth.OAuthError;
import io.aiconnectors.databricks.application.oauth.Parameters;
import io.aiconnectors.databricks.application.oauth.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiFunction;

/// What `/token` and `/revoke` have in common: a form, and a client that proves itself (RFC 6749 §3.2, RFC
/// 7009 §2.1).
final class ClientCall {
    private static final String AUTHORIZATION = "Authorization";

    private ClientCall() {}

    /// Reads the request and lets it be answered. What stands in the address would be logged on its way, so
    /// nothing is taken from there.
    static Response answer(
            HttpServletRequest request, InputStream body, BiFunction<Parameters, ClientProof, Response> answer)
            throws IOException {
        if (request.getQueryString() != null) {
            return Answers.error(400, "invalid_request", "parameters belong into the body, not into the address")
                    .build();
        }
        return switch (Forms.body(request, body)) {
            case FormRead.NotAForm() -> Answers.wrongType("application/x-www-form-urlencoded");
            case FormRead.TooLarge() -> Answers.tooLarge(Forms.LIMIT);
            case FormRead.Malformed() -> Answers.malformed();
            case FormRead.Read(var parameters) ->
                answer.apply(parameters, ClientProofs.of(Headers.of(request, AUTHORIZATION)));
        };
    }

    /// The refusal. A client that tried Basic is told that Basic is how it is done (RFC 6749 §5.2); another
    /// is not, or a browser would ask its user for a password.
    static Response refused(HttpServletRequest request, Refused refusal) {
        var answer = Answers.error(refusal.error().status(), refusal.error().code(), refusal.description());
        if (refusal.error() == OAuthError.INVALID_CLIENT && !triedBasic(request).isEmpty()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"connector\", charset=\"UTF-8\"");
        }
        return answer.build();
    }

    private static List<String> triedBasic(HttpServletRequest request) {
        return Headers.of(request, AUTHORIZATION);
    }
}
