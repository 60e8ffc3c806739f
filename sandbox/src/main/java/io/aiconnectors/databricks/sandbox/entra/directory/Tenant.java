package io.aiconnectors.databricks.sandbox.entra.directory;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// One tenant as its endpoints and its tokens know it.
///
/// `base` is where it is served; issuer of version 2.0 tokens is `<base>/<id>/v2.0`, of version 1.0 tokens `v1Issuer`.
public record Tenant(String id, URI base, String v1Issuer, AppRegistration app, List<Persona> personas) {
    public Tenant {
        personas = List.copyOf(personas);
    }

    /// `<base>/<id>`, what an application is configured with.
    public URI authority() {
        return URI.create(base + "/" + id);
    }

    public String v2Issuer() {
        return authority() + "/v2.0";
    }

    public Optional<Persona> personaByName(String shortName) {
        return personas.stream()
                .filter(persona -> persona.shortName().equals(shortName))
                .findFirst();
    }

    public Optional<Persona> personaByOid(String oid) {
        return personas.stream().filter(persona -> persona.oid().equals(oid)).findFirst();
    }
}
