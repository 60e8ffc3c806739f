package io.aiconnectors.databricks.sandbox.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import io.aiconnectors.databricks.sandbox.entra.jwt.TokenWish;
import io.aiconnectors.databricks.sandbox.fault.BadControlInput;
import io.aiconnectors.databricks.sandbox.fault.Fields;
import io.aiconnectors.databricks.sandbox.http.Json;
import io.aiconnectors.databricks.sandbox.http.Request;
import io.aiconnectors.databricks.sandbox.http.Response;
import io.aiconnectors.databricks.sandbox.http.Routes;
import java.time.Duration;
import java.util.List;

/// The tenant's part of the control endpoint.
final class TenantControl {
    private static final int LONGEST_SECONDS = 24 * 3600;
    private static final List<String> CLAIMS =
            List.of("aud", "azp", "idtyp", "iss", "oid", "preferred_username", "scp", "tid", "ver");

    private final EntraTenant tenant;

    TenantControl(EntraTenant tenant) {
        this.tenant = tenant;
    }

    Routes routes() {
        return Routes.none().post("/entra/rotate-keys", this::rotate).post("/sandbox/token", this::token);
    }

    /// `{"keep_old":true}`: whether tokens of the older keys stay good.
    private Response rotate(Request request) {
        var fields = Fields.of("rotation", request.body());
        boolean keepOld = fields.flag("keep_old", true);
        fields.nothingElse();
        return Response.json(200, Json.object().put("kid", tenant.rotateKeys(keepOld)));
    }

    /// `{"user":"ada","lifetime_seconds":3600}` and, for tests, `resource` (`connector` or `databricks`), `foreign_key`
    /// and any of [#CLAIMS] with a string to set it or null to leave it out.
    private Response token(Request request) {
        var fields = Fields.of("token", request.body());
        var persona = persona(fields.text("user"));
        int seconds = fields.optionalNumber("lifetime_seconds", -LONGEST_SECONDS, LONGEST_SECONDS)
                .orElse(3600);
        var resource = resource(fields.optionalText("resource").orElse("connector"));
        boolean foreignKey = fields.flag("foreign_key", false);
        var overrides = overrides(fields);
        fields.nothingElse();
        var wish = new TokenWish(persona, resource, Duration.ofSeconds(seconds), overrides, foreignKey);
        var json = Json.object()
                .put("access_token", tenant.issue(wish).reveal())
                .put("token_type", "Bearer")
                .put("expires_in", seconds);
        return Response.json(200, json).with("Cache-Control", "no-store");
    }

    private Persona persona(String user) {
        return tenant.personas().stream()
                .filter(persona -> persona.shortName().equals(user))
                .findFirst()
                .orElseThrow(() -> new BadControlInput("unknown user '%s': use one of %s"
                        .formatted(
                                user,
                                tenant.personas().stream()
                                        .map(Persona::shortName)
                                        .toList())));
    }

    private static Resource resource(String name) {
        return switch (name) {
            case "connector" -> Resource.CONNECTOR;
            case "databricks" -> Resource.DATABRICKS;
            default -> throw new BadControlInput("resource must be connector or databricks");
        };
    }

    private static ObjectNode overrides(Fields fields) {
        var overrides = Json.object();
        for (var claim : CLAIMS) {
            if (fields.has(claim)) {
                overrides.put(claim, fields.optionalText(claim).orElse(null));
            }
        }
        return overrides;
    }
}
