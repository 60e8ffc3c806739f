package io.aiconnectors.databricks.bootstrap.settings;

import io.aiconnectors.databricks.domain.secret.Secret;

/// Where a secret comes from.
public sealed interface SecretSource {
    /// It was given as it is.
    record Given(Secret value) implements SecretSource {}

    /// It is kept in the AWS SSM Parameter Store under this name.
    record Parameter(String name) implements SecretSource {}

    /// It is made at random at every start.
    record Fresh() implements SecretSource {}
}
