package io.aiconnectors.databricks.sandbox.entra.jwt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import io.aiconnectors.databricks.sandbox.entra.directory.Tenant;
import io.aiconnectors.databricks.sandbox.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/// The claims that Entra puts into tokens: version 2.0 for the connector, version 1.0 for Databricks
/// (Microsoft's access token claims reference).
public final class TokenClaims {
    private final Tenant tenant;
    private final InstantSource clock;
    private final Chance chance;

    public TokenClaims(Tenant tenant, InstantSource clock, Chance chance) {
        this.tenant = tenant;
        this.clock = clock;
        this.chance = chance;
    }

    ObjectNode of(Persona persona, Resource resource, Duration lifetime, boolean strong) {
        return switch (resource) {
            case CONNECTOR -> forConnector(persona, lifetime, strong);
            case DATABRICKS -> forDatabricks(persona, lifetime, strong);
        };
    }

    private ObjectNode forConnector(Persona persona, Duration lifetime, boolean strong) {
        var app = tenant.app();
        var claims = v2(app.clientId(), lifetime)
                .put("azp", app.clientId())
                .put("azpacr", "1")
                .put("name", persona.displayName())
                .put("oid", persona.oid())
                .put("preferred_username", persona.upn())
                .put("scp", app.apiScope())
                .put("sub", pairwise(persona.oid(), app.clientId()));
        persona.groups().forEach(claims.putArray("groups")::add);
        return signIn(claims, strong);
    }

    private ObjectNode forDatabricks(Persona persona, Duration lifetime, boolean strong) {
        var claims = v1(lifetime)
                .put("acr", "1")
                .put("appid", tenant.app().clientId())
                .put("appidacr", "1")
                .put("name", persona.displayName())
                .put("oid", persona.oid())
                .put("scp", "user_impersonation")
                .put("sub", pairwise(persona.oid(), Resource.DATABRICKS_APP_ID))
                .put("unique_name", persona.upn())
                .put("upn", persona.upn());
        return signIn(claims, strong);
    }

    ObjectNode appOnly(Resource resource, Duration lifetime) {
        var app = tenant.app();
        var claims = switch (resource) {
            case CONNECTOR ->
                v2(app.clientId(), lifetime).put("azp", app.clientId()).put("azpacr", "1");
            case DATABRICKS -> v1(lifetime).put("appid", app.clientId()).put("appidacr", "1");
        };
        return claims.put("idtyp", "app").put("oid", app.servicePrincipalOid()).put("sub", app.servicePrincipalOid());
    }

    ObjectNode id(Persona persona, Duration lifetime, Optional<String> nonce) {
        var clientId = tenant.app().clientId();
        var claims = v2(clientId, lifetime)
                .put("name", persona.displayName())
                .put("oid", persona.oid())
                .put("preferred_username", persona.upn())
                .put("sub", pairwise(persona.oid(), clientId));
        nonce.ifPresent(value -> claims.put("nonce", value));
        return claims;
    }

    private ObjectNode v2(String audience, Duration lifetime) {
        return common(audience, tenant.v2Issuer(), lifetime).put("ver", "2.0");
    }

    private ObjectNode v1(Duration lifetime) {
        return common(Resource.DATABRICKS_APP_ID, tenant.v1Issuer(), lifetime).put("ver", "1.0");
    }

    private ObjectNode common(String audience, String issuer, Duration lifetime) {
        long now = clock.instant().getEpochSecond();
        long from = lifetime.isNegative() ? now + lifetime.toSeconds() - 3600 : now;
        return Json.object()
                .put("aud", audience)
                .put("iss", issuer)
                .put("iat", from)
                .put("nbf", from)
                .put("exp", now + lifetime.toSeconds())
                .put("rh", "1." + chance.letters(24) + ".")
                .put("tid", tenant.id())
                .put("uti", chance.letters(16));
    }

    /// The methods of the sign-in. Entra keeps a second factor in its own records; the sandbox keeps it in the token.
    private static ObjectNode signIn(ObjectNode claims, boolean strong) {
        var methods = claims.putArray("amr").add("pwd");
        if (strong) {
            methods.add("mfa");
        }
        return claims;
    }

    private static String pairwise(String oid, String appId) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest((oid + "|" + appId).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
