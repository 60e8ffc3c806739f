package io.aiconnectors.databricks.bootstrap.doctor;

import io.aiconnectors.databricks.adapter.databricks.DatabricksAdapter;
import io.aiconnectors.databricks.adapter.entra.EntraAdapter;
import io.aiconnectors.databricks.adapter.entra.settings.EntraSettings;
import io.aiconnectors.databricks.adapter.opa.OpaAdapter;
import io.aiconnectors.databricks.bootstrap.why.Codes;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything around the connector that can be asked, by the connector's own adapters.
///
/// @param opaUrl where the policy engine listens
/// @param token  of a person, to go all the way with
public record Surroundings(
        EntraAdapter entra,
        EntraSettings entraSettings,
        OpaAdapter opa,
        URI opaUrl,
        DatabricksAdapter databricks,
        URI publicUrl,
        Optional<Secret> token,
        InstantSource clock) {
    /// Asks everything, whatever the answer to something else was.
    public List<Finding> findings() {
        var codes = Codes.read();
        var findings = new ArrayList<Finding>();
        try (var web = new Web()) {
            findings.addAll(new PolicyEngineState(web, opa, opaUrl, codes).findings());
            findings.addAll(new EntraRegistration(web, entra, entraSettings, clock).findings());
            findings.addAll(new PublicAddress(web, publicUrl).findings());
        }
        var person = new PersonAtWork(entra, opa.decisions(), databricks, codes);
        findings.addAll(token.map(person::findings).orElseGet(Surroundings::nobody));
        return findings;
    }

    private static List<Finding> nobody() {
        return List.of(Finding.unseen(
                Finding.Area.PERSON,
                "person_unseen",
                "nobody's token was given, so neither the exchange at Entra nor any workspace was tried",
                "Pass an access token for this API on standard input with --token-stdin, or as DOCTOR_TOKEN"));
    }
}
