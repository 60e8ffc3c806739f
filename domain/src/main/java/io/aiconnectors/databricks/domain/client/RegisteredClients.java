package io.aiconnectors.databricks.domain.client;

import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.Instant;
import java.util.Optional;

/// The clients that registered themselves (RFC 7591). An expired one is not found, even where the store still holds it.
public interface RegisteredClients {
    /// Keeps a new one; `LOST` if the id is taken.
    ///
    /// @throws IllegalArgumentException if its origin is another than [ClientOrigin.Registered]
    Stored<Step> add(Client client);

    Stored<Optional<Client>> find(ClientId id);

    /// Lets it live until `expiresAt` since somebody used it; never shortens its life. `LOST` if it is gone.
    Stored<Step> prolong(ClientId id, Instant expiresAt);
}
