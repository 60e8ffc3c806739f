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
    /// The oldest version that the policy is tested with.
    private static final int MAJOR = 1;

    private static final int MINOR = 22;
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
        findings.add(version(opa.version()));
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

    private static Finding version(String said) {
        if (said.isEmpty()) {
            return Finding.unseen(
                    POLICY, "opa_version_unseen", "OPA does not say its version", "Run opa version beside it");
        }
        var parts = said.split("\\.", 3);
        var isNewEnough = Integer.parseInt(parts[0]) > MAJOR
                || (Integer.parseInt(parts[0]) == MAJOR && Integer.parseInt(parts[1]) >= MINOR);
        return isNewEnough
                ? Finding.well(POLICY, "opa_version", "OPA is " + said)
                : Finding.wrong(
                        POLICY,
                        "opa_old",
                        "OPA is " + said + ", and the policy is written for " + MAJOR + "." + MINOR + " or later",
                        "Run a later version: docs/configuration.md");
    }
}
