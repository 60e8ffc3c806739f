package io.aiconnectors.databricks.adapter.aws.dynamo;

import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.ClientOrigin;
import io.aiconnectors.databricks.domain.client.RegisteredClients;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Registered clients in DynamoDB, each under the digest of its id, which may be any text.
final class DynamoRegisteredClients implements RegisteredClients {
    private final Records records;
    private final InstantSource clock;

    DynamoRegisteredClients(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /// What a client is found by.
    static String idOf(ClientId client) {
        return Fingerprint.of(client.value().getBytes(StandardCharsets.UTF_8)).value();
    }

    @Override
    public Stored<Step> add(Client client) {
        var until = expiryOf(client);
        return records.step(records.add(Kind.CLIENT, idOf(client.id()), ClientRecord.of(client), until));
    }

    @Override
    public Stored<Optional<Client>> find(ClientId id) {
        return read(id).map(found -> found.map(entry -> entry.value().client()));
    }

    @Override
    public Stored<Step> prolong(ClientId id, Instant expiresAt) {
        return read(id).then(found ->
                found.filter(entry -> lives(entry, expiresAt)).isPresent()
                        ? Stored.answer(Step.DONE)
                        : records.step(() -> read(id).map(now ->
                                now.map(entry -> prolonged(entry, expiresAt)).orElseGet(List::of))));
    }

    private static boolean lives(Entry<ClientRecord> entry, Instant until) {
        return !expiryOf(entry.value().client()).isBefore(until);
    }

    private List<Change> prolonged(Entry<ClientRecord> entry, Instant expiresAt) {
        var client = entry.value().client();
        var until = lives(entry, expiresAt) ? expiryOf(client) : expiresAt;
        return List.of(records.replace(
                Kind.CLIENT, idOf(client.id()), entry, entry.value().prolonged(until), until));
    }

    private Stored<Optional<Entry<ClientRecord>>> read(ClientId id) {
        return records.read(Kind.CLIENT, idOf(id))
                .map(found -> found.filter(
                        entry -> clock.instant().isBefore(expiryOf(entry.value().client()))));
    }

    private static Instant expiryOf(Client client) {
        return switch (client.origin()) {
            case ClientOrigin.Registered(var expiresAt) -> expiresAt;
            case ClientOrigin.Configured _, ClientOrigin.Document _ ->
                throw new IllegalArgumentException("a client that did not register itself is kept elsewhere");
        };
    }
}
