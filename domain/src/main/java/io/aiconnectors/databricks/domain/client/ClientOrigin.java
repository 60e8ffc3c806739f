package io.aiconnectors.databricks.domain.client;

import io.aiconnectors.databricks.domain.secret.Fingerprint;
import java.time.Instant;

/// How we came to know a client, in the order in which it is looked for.
public sealed interface ClientOrigin {
    /// The operator wrote it into the configuration.
    record Configured() implements ClientOrigin {}

    /// Its id is the https URL of a document that describes it (OAuth Client ID Metadata Document).
    ///
    /// @param document of the bytes of the document as it was read
    record Document(Fingerprint document) implements ClientOrigin {}

    /// It registered itself (RFC 7591); forgotten after `expiresAt` unless it is used before.
    record Registered(Instant expiresAt) implements ClientOrigin {}
}
