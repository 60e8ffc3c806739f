package io.aiconnectors.databricks.adapter.aws;

import io.aiconnectors.databricks.domain.secret.Secret;

/// What came of asking the Parameter Store for a secret.
public sealed interface SsmSecret {
    /// Here it is, decrypted.
    record Found(Secret value) implements SsmSecret {}

    /// There is no parameter of this name.
    record Missing() implements SsmSecret {}

    /// We may not read it, or not decrypt it, or AWS does not know us.
    record Denied() implements SsmSecret {}

    /// It could not be found out, or what was found cannot be taken for a secret.
    ///
    /// @param code of the service `timeout`, `unreachable`, `throttled`, `service_error` or `no_credentials`;
    ///             of the parameter `not_secure` (no `SecureString`), `blank` or `too_large`
    record Unavailable(String code) implements SsmSecret {}
}
