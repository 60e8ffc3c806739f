package io.aiconnectors.databricks.adapter.local.memory;

import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.ClientOrigin;
import io.aiconnectors.databricks.domain.client.RegisteredClients;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Registered clients that this process alone knows, and forgets when it ends.
public final class MemoryRegisteredClients implements RegisteredClients {
    private final Shelf<ClientId, Client> clients;

    /// Room for `most` clients; once they are all in use, further ones are turned away as `store_full`.
    public MemoryRegisteredClients(InstantSource clock, int most) {
        this.clients = new Shelf<>(client -> registered(client).expiresAt(), clock, most);
    }

    @Override
    public synchronized Stored<Step> add(Client client) {
        registered(client);
        if (clients.holds(client.id())) {
            return Stored.answer(Step.LOST);
        }
        if (clients.isFull()) {
            return Stored.unavailable("store_full");
        }
        clients.put(client.id(), client);
        return Stored.answer(Step.DONE);
    }

    @Override
    public synchronized Stored<Optional<Client>> find(ClientId id) {
        return Stored.answer(clients.find(id));
    }

    @Override
    public synchronized Stored<Step> prolong(ClientId id, Instant expiresAt) {
        var known = clients.find(id);
        known.filter(client -> registered(client).expiresAt().isBefore(expiresAt))
                .ifPresent(client -> clients.put(
                        id,
                        new Client(
                                id,
                                client.name(),
                                client.redirectUris(),
                                new ClientOrigin.Registered(expiresAt),
                                client.authentication())));
        return Stored.answer(known.isPresent() ? Step.DONE : Step.LOST);
    }

    private static ClientOrigin.Registered registered(Client client) {
        return switch (client.origin()) {
            case ClientOrigin.Registered registered -> registered;
            case ClientOrigin.Configured _, ClientOrigin.Document _ ->
                throw new IllegalArgumentException("a client that did not register itself is kept elsewhere");
        };
    }
}
