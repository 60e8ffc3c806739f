package io.aiconnectors.databricks.adapter.oauth.token;

import io.aiconnectors.databricks.adapter.oauth.http.Answers;
import io.aiconnectors.databricks.adapter.oauth.http.Json;
import io.aiconnectors.databricks.adapter.oauth.http.Paths;
import io.aiconnectors.databricks.application.oauth.Refused;
import io.aiconnectors.databricks.application.oauth.RevokeResult;
import io.aiconnectors.databricks.application.oauth.RevokeToken;
import io.aiconnectors.databricks.application.oauth.Revoked;
import io.aiconnectors.databricks.application.oauth.Unavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/// `POST /revoke`: ends the grant that either kind of token stands for (RFC 7009 §2).
@Path(Paths.REVOKE)
public final class RevokeResource {
    private final RevokeToken revoke;

    public RevokeResource(RevokeToken revoke) {
        this.revoke = revoke;
    }

    @POST
    public Response revoke(@Context HttpServletRequest request, InputStream body) throws IOException {
        return ClientCall.answer(
                request, body, (parameters, proof) -> answer(request, revoke.revoke(parameters, proof)));
    }

    private static Response answer(HttpServletRequest request, RevokeResult result) {
        return switch (result) {
            case Revoked() -> Answers.json(200, Json.object()).build();
            case Refused refused -> ClientCall.refused(request, refused);
            case Unavailable _ -> Answers.unavailable();
        };
    }
}
