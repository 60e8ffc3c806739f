package io.aiconnectors.databricks.sandbox.entra.jwt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import io.aiconnectors.databricks.sandbox.http.Json;
import java.time.Duration;

/// A token to be issued without any sign-in, right or wrong in any detail, for tests and scripts.
///
/// `lifetime` may be negative: the token has then expired that long ago. `overrides` replace claims one by one, a null
/// removes the claim. With `foreignKey` an unpublished key signs, under the id of the published one.
public record TokenWish(
        Persona persona, Resource resource, Duration lifetime, ObjectNode overrides, boolean foreignKey) {
    public TokenWish {
        overrides = overrides.deepCopy();
    }

    /// A right token for the connector, valid for an hour.
    public static TokenWish of(Persona persona) {
        return new TokenWish(persona, Resource.CONNECTOR, Duration.ofHours(1), Json.object(), false);
    }

    public TokenWish resource(Resource other) {
        return new TokenWish(persona, other, lifetime, overrides, foreignKey);
    }

    public TokenWish lifetime(Duration other) {
        return new TokenWish(persona, resource, other, overrides, foreignKey);
    }

    public TokenWish with(String claim, String value) {
        return new TokenWish(persona, resource, lifetime, overrides.deepCopy().put(claim, value), foreignKey);
    }

    public TokenWish with(String claim, long value) {
        return new TokenWish(persona, resource, lifetime, overrides.deepCopy().put(claim, value), foreignKey);
    }

    public TokenWish without(String claim) {
        return new TokenWish(persona, resource, lifetime, overrides.deepCopy().putNull(claim), foreignKey);
    }

    public TokenWish signedByForeignKey() {
        return new TokenWish(persona, resource, lifetime, overrides, true);
    }

    @Override
    public ObjectNode overrides() {
        return overrides.deepCopy();
    }
}
