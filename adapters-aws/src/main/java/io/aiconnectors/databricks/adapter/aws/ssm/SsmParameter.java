package io.aiconnectors.databricks.adapter.aws.ssm;

import io.aiconnectors.databricks.domain.secret.Secret;

/// What came of asking the Parameter Store for a parameter.
public sealed interface SsmParameter {
    /// A `String` or `StringList`, for everybody to see who may read parameters; without white space around it.
    record Plain(String value) implements SsmParameter {}

    /// A `SecureString`, decrypted; without white space around it.
    record Encrypted(Secret value) implements SsmParameter {}

    /// There is no parameter of this name.
    record Missing() implements SsmParameter {}

    /// We lack a permission.
    ///
    /// @param action   of IAM, such as `ssm:GetParameters`
    /// @param resource what the permission has to be for
    record Denied(String action, String resource) implements SsmParameter {}

    /// It could not be found out, or what was found is no value.
    ///
    /// @param code of the service `timeout`, `unreachable`, `throttled`, `no_credentials`, `credentials_expired`,
    ///             `credentials_refused`, `interrupted` or `error`; of the parameter `blank` or `too_large`
    record Unavailable(String code) implements SsmParameter {}
}
