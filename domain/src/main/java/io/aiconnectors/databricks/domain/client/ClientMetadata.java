package io.aiconnectors.databricks.domain.client;

import io.aiconnectors.databricks.domain.identity.ClientId;

/// Reads the document that a client id of the form `https://…` names, behind a guard against being led into our own
/// network (draft-ietf-oauth-client-id-metadata-document).
public interface ClientMetadata {
    /// The client as its document describes it now, or as it was remembered by HTTP's caching rules.
    ClientDocument read(ClientId id);
}
