package io.aiconnectors.databricks.adapter.oauth.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.oauth.http.Answers;
import io.aiconnectors.databricks.adapter.oauth.http.Json;
import io.aiconnectors.databricks.adapter.oauth.http.Paths;
import io.aiconnectors.databricks.application.oauth.ExchangeResult;
import io.aiconnectors.databricks.application.oauth.ExchangeToken;
import io.aiconnectors.databricks.application.oauth.Issued;
import io.aiconnectors.databricks.application.oauth.Refused;
import io.aiconnectors.databricks.application.oauth.Unavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/// `POST /token`: gives tokens for a code or a refresh token (RFC 6749 §3.2).
@Path(Paths.TOKEN)
public final class TokenResource {
    private final ExchangeToken exchange;

    public TokenResource(ExchangeToken exchange) {
        this.exchange = exchange;
    }

    @POST
    public Response exchange(@Context HttpServletRequest request, InputStream body) throws IOException {
        return ClientCall.answer(
                request, body, (parameters, proof) -> answer(request, exchange.exchange(parameters, proof)));
    }

    private static Response answer(HttpServletRequest request, ExchangeResult result) {
        return switch (result) {
            case Issued issued -> Answers.json(200, document(issued)).build();
            case Refused refused -> ClientCall.refused(request, refused);
            case Unavailable _ -> Answers.unavailable();
        };
    }

    /// RFC 6749 §5.1.
    private static ObjectNode document(Issued issued) {
        return Json.object()
                .put("access_token", issued.tokens().access().reveal())
                .put("token_type", "Bearer")
                .put("expires_in", issued.expiresIn().toSeconds())
                .put("refresh_token", issued.tokens().refresh().reveal())
                .put("scope", String.join(" ", issued.scopes()));
    }
}
