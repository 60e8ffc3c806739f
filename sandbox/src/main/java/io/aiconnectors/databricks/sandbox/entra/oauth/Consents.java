package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Who has consented, while this tenant runs, to the connector calling Databricks.
final class Consents {
    private final Set<String> given = ConcurrentHashMap.newKeySet();

    void give(Persona persona) {
        given.add(persona.oid());
    }

    boolean lackedBy(Persona persona) {
        return persona.standing() == Persona.Standing.CONSENT_MISSING && !given.contains(persona.oid());
    }
}
