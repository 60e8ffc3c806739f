package io.aiconnectors.databricks.sandbox.entra.directory;

import java.util.List;

/// A made-up person of the sandbox tenant.
///
/// `shortName` is what scripts call the person, `oid` the object id in the tenant, `groups` are object ids of groups.
public record Persona(
        String shortName, String displayName, String upn, String oid, List<String> groups, Standing standing) {
    public Persona {
        groups = List.copyOf(groups);
    }

    /// What stands between a person and a Databricks token.
    public enum Standing {
        /// Nothing.
        READY,
        /// Nobody has consented to the connector calling Databricks for this person (AADSTS65001).
        CONSENT_MISSING,
        /// Databricks demands a second factor that the sign-in did not have (AADSTS50076).
        MFA_PENDING,
        /// Only people who are assigned to the application may use it, and this one is not (AADSTS50105).
        NOT_ASSIGNED,
        /// The account is switched off (AADSTS50057).
        DISABLED
    }
}
