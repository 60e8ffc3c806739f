package io.aiconnectors.databricks.sandbox.world;

import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.jwt.DatabricksTokens;
import io.aiconnectors.databricks.sandbox.workspace.visit.BearerTokens;
import io.aiconnectors.databricks.sandbox.workspace.visit.Person;
import io.aiconnectors.databricks.sandbox.workspace.visit.TokenVerdict;
import java.util.List;

/// Bearer tokens as the tenant that issued them verifies them.
record TenantBearerTokens(DatabricksTokens tokens, List<Persona> personas) implements BearerTokens {
    @Override
    public TokenVerdict verify(String bearer) {
        return switch (tokens.verify(bearer)) {
            case DatabricksTokens.Verdict.Valid valid -> new TokenVerdict.Accepted(person(valid));
            case DatabricksTokens.Verdict.Expired() -> new TokenVerdict.Expired();
            case DatabricksTokens.Verdict.WrongAudience wrong -> new TokenVerdict.WrongAudience(wrong.found());
            case DatabricksTokens.Verdict.WrongIssuer(var expected, var found) ->
                new TokenVerdict.WrongIssuer(expected, found);
            case DatabricksTokens.Verdict.Invalid() -> new TokenVerdict.Invalid();
        };
    }

    private Person person(DatabricksTokens.Verdict.Valid valid) {
        var name = personas.stream()
                .filter(persona -> persona.oid().equals(valid.oid()))
                .map(Persona::displayName)
                .findFirst()
                .orElse(valid.upn());
        return new Person(valid.upn(), valid.oid(), name);
    }
}
