package io.aiconnectors.databricks.sandbox.workspace.visit;

import io.aiconnectors.databricks.sandbox.catalog.Catalogue;
import io.aiconnectors.databricks.sandbox.catalog.access.Access;
import io.aiconnectors.databricks.sandbox.catalog.access.Sight;
import io.aiconnectors.databricks.sandbox.http.Request;
import java.util.Optional;

/// A request by a member of the workspace, and what the workspace serves at that moment.
public record Visit(Request request, Person person, Catalogue catalogue, Access access) {
    public Sight sight() {
        return new Sight(access);
    }

    /// A query parameter that the call cannot do without.
    public String required(String name) {
        return optional(name).orElseThrow(() -> ApiRefusal.invalidParameter("Missing required field: " + name));
    }

    public Optional<String> optional(String name) {
        return request.query(name).filter(value -> !value.isEmpty());
    }

    public boolean flag(String name) {
        return optional(name).map(Boolean::parseBoolean).orElse(false);
    }
}
