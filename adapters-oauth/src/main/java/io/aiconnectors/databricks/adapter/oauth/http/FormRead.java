package io.aiconnectors.databricks.adapter.oauth.http;

import io.aiconnectors.databricks.application.oauth.Parameters;

/// What came of reading parameters.
public sealed interface FormRead {
    record Read(Parameters parameters) implements FormRead {}

    /// There was more than we read.
    record TooLarge() implements FormRead {}

    /// It is declared as something else than a form.
    record NotAForm() implements FormRead {}

    /// It cannot be decoded.
    record Malformed() implements FormRead {}
}
