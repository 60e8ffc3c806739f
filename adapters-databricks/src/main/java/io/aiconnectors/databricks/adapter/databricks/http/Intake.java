package io.aiconnectors.databricks.adapter.databricks.http;

import java.io.IOException;
import java.io.InputStream;

/// Takes the JSON text out of the body of a good answer. The stream ends with an exception beyond the size limit.
@FunctionalInterface
public interface Intake {
    /// The body is the JSON text.
    Intake WHOLE = (_, body) -> body.readAllBytes();

    /// Takes it.
    ///
    /// @param contentType as the answer says; empty when it does not
    byte[] take(String contentType, InputStream body) throws IOException;
}
