package io.aiconnectors.databricks.bench.load;

import io.aiconnectors.databricks.sandbox.entra.EntraTenant;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import io.aiconnectors.databricks.sandbox.entra.jwt.TokenWish;
import java.util.List;
import java.util.stream.IntStream;

/// Many people, each with a token for the connector and one for Databricks itself.
///
/// @param connector  tokens by the person's number
/// @param databricks tokens by the person's number
record Crowd(List<String> connector, List<String> databricks) {
    /// People who do not yet have tokens.
    static List<Persona> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Persona(
                        "p" + number,
                        "Person " + number,
                        "p%d@contoso.example".formatted(number),
                        "b0b0b0b0-2222-4bbb-8bbb-%012d".formatted(number),
                        List.of(Personas.EMPLOYEES, Personas.ANALYSTS),
                        Persona.Standing.READY))
                .toList();
    }

    /// Signs everybody of the tenant in.
    static Crowd of(EntraTenant tenant) {
        return new Crowd(
                tenant.personas().parallelStream()
                        .map(person -> tenant.issue(person).reveal())
                        .toList(),
                tenant.personas().parallelStream()
                        .map(person -> tenant.issue(TokenWish.of(person).resource(Resource.DATABRICKS))
                                .reveal())
                        .toList());
    }
}
