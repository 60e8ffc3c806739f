package io.aiconnectors.databricks.domain.client;

/// What came of reading a client's metadata document.
public sealed interface ClientDocument {
    /// A client whose origin is [ClientOrigin.Document].
    record Read(Client client) implements ClientDocument {}

    /// The address or the document is not acceptable, and asking again will not help.
    ///
    /// @param code a stable word for logs, such as `address_not_public`, `redirected`, `too_large`, `id_mismatch`
    record Unacceptable(String code) implements ClientDocument {}

    /// It could not be read this time.
    record Unreachable(String code) implements ClientDocument {}
}
