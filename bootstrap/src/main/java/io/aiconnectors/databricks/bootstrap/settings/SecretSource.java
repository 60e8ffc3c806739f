package io.aiconnectors.databricks.bootstrap.settings;

import io.aiconnectors.databricks.domain.secret.Secret;

/// Where a secret comes from.
public sealed interface SecretSource {
    /// It was given, as it is or by the name of the parameter that holds it.
    record Given(Secret value) implements SecretSource {}

    /// It is made at random at every start.
    record Fresh() implements SecretSource {}
}
