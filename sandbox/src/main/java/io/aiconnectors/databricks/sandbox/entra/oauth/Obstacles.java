package io.aiconnectors.databricks.sandbox.entra.oauth;

import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona.Standing;
import io.aiconnectors.databricks.sandbox.entra.directory.Resource;
import io.aiconnectors.databricks.sandbox.entra.directory.Tenant;
import java.util.Optional;

/// What keeps a person from a token for a resource.
final class Obstacles {
    private final Tenant tenant;
    private final Consents consents;

    Obstacles(Tenant tenant, Consents consents) {
        this.tenant = tenant;
        this.consents = consents;
    }

    Optional<AadError> between(Persona persona, Resource resource, boolean strong) {
        var barred = barred(persona);
        if (barred.isPresent()) {
            return barred;
        }
        return switch (resource) {
            case CONNECTOR -> Optional.empty();
            case DATABRICKS -> betweenDatabricksAnd(persona, strong);
        };
    }

    /// What keeps a person from everything, and no sign-in cures.
    Optional<AadError> barred(Persona persona) {
        return switch (persona.standing()) {
            case DISABLED -> Optional.of(AadError.disabled());
            case NOT_ASSIGNED -> Optional.of(AadError.notAssigned(tenant.app().clientId(), persona));
            case READY, CONSENT_MISSING, MFA_PENDING -> Optional.empty();
        };
    }

    private Optional<AadError> betweenDatabricksAnd(Persona persona, boolean strong) {
        if (consents.lackedBy(persona)) {
            return Optional.of(AadError.consentMissing(tenant.app().clientId(), persona));
        }
        if (persona.standing() == Standing.MFA_PENDING && !strong) {
            return Optional.of(AadError.secondFactorMissing(Resource.DATABRICKS_APP_ID));
        }
        return Optional.empty();
    }
}
