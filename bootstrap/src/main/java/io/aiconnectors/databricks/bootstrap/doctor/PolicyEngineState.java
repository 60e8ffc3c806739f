package io.aiconnectors.databricks.bootstrap.doctor;

import static io.aiconnectors.databricks.bootstrap.doctor.Finding.Area.POLICY;

import io.aiconnectors.databricks.adapter.opa.OpaAdapter;
import io.aiconnectors.databricks.adapter.opa.PolicyStanding;
import io.aiconnectors.databricks.bootstrap.why.Codes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// OPA: which policy is in force, whether the canaries sing, and whether it is closed to those without a token.
record PolicyEngineState(Web web, OpaAdapter opa, URI url, Codes codes) {
    private static final String EMERGENCY = "docs/runbooks/policy-emergency.md";

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (var trouble : opa.readiness().troubles()) {
            findings.add(Finding.wrong(
                    POLICY,
                    trouble,
                    codes.byCode().containsKey(trouble)
                            ? codes.of(trouble).means()
                            : "a question with a known answer was answered otherwise: " + trouble,
                    codes.byCode().containsKey(trouble)
                            ? codes.of(trouble).change()
                            : EMERGENCY + " says of each code"));
        }
        switch (opa.standing()) {
            case PolicyStanding.InForce(var revision, var since, var _, var refusal) -> {
                findings.add(Finding.well(POLICY, "revision", "revision " + revision + " is in force since " + since));
                if (!refusal.isEmpty()) {
                    findings.add(Finding.wrong(
                            POLICY,
                            "bundle_refused",
                            "OPA did not take a later bundle: " + refusal,
                            "Mend the policy and build the bundle anew: " + EMERGENCY));
                }
            }
            case PolicyStanding.None _, PolicyStanding.Unknown _ -> {
                // Told by the readiness above.
            }
        }
        if (web.get(url.resolve("/v1/data")) instanceof Web.Seen.Answer answer) {
            findings.add(
                    answer.status() == 401 || answer.status() == 403
                            ? Finding.well(POLICY, "authz", "OPA is closed to those without a token")
                            : Finding.wrong(
                                    POLICY,
                                    "authz_open",
                                    "OPA answers " + answer.status() + " to somebody without a token",
                                    "Run it with --authentication=token --authorization=basic and the bundle's"
                                            + " system.authz: docs/configuration.md"));
        }
        return findings;
    }
}
