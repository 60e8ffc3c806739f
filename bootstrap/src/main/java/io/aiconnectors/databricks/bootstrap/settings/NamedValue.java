package io.aiconnectors.databricks.bootstrap.settings;

import io.aiconnectors.databricks.domain.secret.Secret;

/// What is behind the name of a parameter.
sealed interface NamedValue {
    /// A value for everybody to see.
    record Open(String value) implements NamedValue {}

    /// A value that was kept encrypted.
    record Hidden(Secret value) implements NamedValue {}

    /// None that could be had.
    ///
    /// @param what is wrong, and of which parameter
    /// @param fix  what to do
    record Wrong(String what, String fix) implements NamedValue {}
}
