package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import io.aiconnectors.databricks.sandbox.entra.directory.Tenant;
import io.aiconnectors.databricks.sandbox.entra.jwt.TokenMint;
import io.aiconnectors.databricks.sandbox.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/// The last step of every grant: the obstacles of the person, then the token response (RFC 6749 §5.1, with
/// `ext_expires_in` and `client_info` as Entra adds them).
final class Issuing {
    private final Tenant tenant;
    private final TokenMint mint;
    private final RefreshTokens refreshTokens;
    private final Obstacles obstacles;
    private final Duration lifetime;

    Issuing(Tenant tenant, TokenMint mint, RefreshTokens refreshTokens, Obstacles obstacles, Duration lifetime) {
        this.tenant = tenant;
        this.mint = mint;
        this.refreshTokens = refreshTokens;
        this.obstacles = obstacles;
        this.lifetime = lifetime;
    }

    TokenAnswer toPerson(SignIn signIn, Asked.For asked, Form form) {
        var persona = signIn.persona();
        var obstacle = obstacles.between(persona, asked.resource(), signIn.strong());
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        var json = Json.object()
                .put("token_type", "Bearer")
                .put("scope", grantedScope(asked))
                .put("expires_in", lifetime.toSeconds())
                .put("ext_expires_in", lifetime.toSeconds())
                .put(
                        "access_token",
                        mint.access(persona, asked.resource(), lifetime, signIn.strong())
                                .reveal());
        if (asked.oidc().contains("offline_access")) {
            json.put("refresh_token", refreshTokens.issue(signIn).reveal());
        }
        if (asked.oidc().contains("openid")) {
            json.put("id_token", mint.id(persona, lifetime, signIn.nonce()).reveal());
        }
        if (form.get("client_info").filter("1"::equals).isPresent()) {
            json.put("client_info", clientInfo(persona.oid()));
        }
        return new TokenAnswer.Granted(json);
    }

    TokenAnswer toApplication(Resource resource) {
        return new TokenAnswer.Granted(Json.object()
                .put("token_type", "Bearer")
                .put("expires_in", lifetime.toSeconds())
                .put("ext_expires_in", lifetime.toSeconds())
                .put("access_token", mint.appOnly(resource, lifetime).reveal()));
    }

    private String grantedScope(Asked.For asked) {
        return switch (asked.resource()) {
            case CONNECTOR -> tenant.app().idUri() + "/" + tenant.app().apiScope();
            case DATABRICKS -> {
                var scope = Resource.DATABRICKS_APP_ID + "/user_impersonation";
                yield asked.byDefault() ? scope + " " + Resource.DATABRICKS_APP_ID + "/.default" : scope;
            }
        };
    }

    private String clientInfo(String oid) {
        var json = Json.object().put("uid", oid).put("utid", tenant.id()).toString();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
