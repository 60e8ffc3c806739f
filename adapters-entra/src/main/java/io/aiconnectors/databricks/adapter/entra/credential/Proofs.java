package io.aiconnectors.databricks.adapter.entra.credential;

import io.aiconnectors.databricks.adapter.entra.settings.EntraCredential;
import io.aiconnectors.databricks.adapter.entra.settings.EntraSettings;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The one place that authenticates us to Entra.
@FunctionalInterface
public interface Proofs {
    /// A proof for one request; empty when there is none to be had, which the operator has been told.
    Optional<Proof> next();

    /// The proofs of the registration's credential.
    ///
    /// @param chance makes the ids of assertions
    /// @throws IllegalArgumentException if the certificate is out of date; the message names setting and fix
    static Proofs of(EntraSettings settings, InstantSource clock, RandomGenerator chance) {
        return switch (settings.credential()) {
            case EntraCredential.ClientSecret(var value) -> {
                var proof = Optional.<Proof>of(new Proof.SharedSecret(value));
                yield () -> proof;
            }
            case EntraCredential.Certificate certificate ->
                new SignedAssertions(
                        certificate, settings.clientId(), settings.tenant().token(), clock, chance);
            case EntraCredential.Federated(var file) -> new DeliveredAssertions(file);
        };
    }
}
