package io.aiconnectors.databricks.application.oauth;

import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.ClientAuthentication;
import io.aiconnectors.databricks.domain.client.ClientDocument;
import io.aiconnectors.databricks.domain.client.ClientMetadata;
import io.aiconnectors.databricks.domain.client.RegisteredClients;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.store.Stored;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every client there is: those that the operator configured, those whose id is the address of a document about them,
/// and those that registered themselves, looked for in this order.
public final class Clients {
    private final Map<ClientId, Client> configured;
    private final DocumentClients taken;
    private final ClientMetadata documents;
    private final RegisteredClients registered;
    private final InstantSource clock;

    public Clients(
            OAuthSettings settings, ClientMetadata documents, RegisteredClients registered, InstantSource clock) {
        this.configured = settings.configured().stream().collect(Collectors.toMap(Client::id, Function.identity()));
        this.taken = settings.documents();
        this.documents = documents;
        this.registered = registered;
        this.clock = clock;
    }

    /// The client as it is now, for an authorization that begins.
    Lookup find(ClientId id) {
        if (configured.containsKey(id)) {
            return new Lookup.Found(configured.get(id));
        }
        return isDocument(id) ? read(id) : registered(id);
    }

    /// How the client has to prove itself; nothing if it is unknown. Documents are not read again for this: their
    /// clients are public ones, and what they may do was settled when the authorization began.
    Stored<Optional<ClientAuthentication>> authentication(ClientId id) {
        if (configured.containsKey(id)) {
            return Stored.answer(Optional.of(configured.get(id).authentication()));
        }
        return isDocument(id)
                ? Stored.answer(Optional.of(id).filter(this::isTaken).map(_ -> new ClientAuthentication.Public()))
                : registered.find(id).map(found -> found.map(Client::authentication));
    }

    /// A client that was used lives on. That this could not be written down is no reason to refuse it anything.
    void used(ClientId id) {
        if (!configured.containsKey(id) && !isDocument(id)) {
            var _ = registered.prolong(id, clock.instant().plus(Lifetimes.CLIENT_USED));
        }
    }

    private static boolean isDocument(ClientId id) {
        return id.value().startsWith("https://");
    }

    private Lookup read(ClientId id) {
        if (!isTaken(id)) {
            return Lookup.Missed.of(Problem.CLIENT_NOT_TAKEN);
        }
        return switch (documents.read(id)) {
            case ClientDocument.Read(var client) when client.id().equals(id) -> new Lookup.Found(client);
            case ClientDocument.Read _ -> new Lookup.Missed(Problem.CLIENT_DOCUMENT_UNACCEPTABLE, "id_mismatch");
            case ClientDocument.Unacceptable(var code) -> new Lookup.Missed(Problem.CLIENT_DOCUMENT_UNACCEPTABLE, code);
            case ClientDocument.Unreachable(var code) -> new Lookup.Missed(Problem.CLIENT_DOCUMENT_UNREACHABLE, code);
        };
    }

    private boolean isTaken(ClientId id) {
        return switch (taken) {
            case DocumentClients.None() -> false;
            case DocumentClients.AnyHost() -> true;
            case DocumentClients.Hosts(var names) -> names.contains(hostOf(id));
        };
    }

    /// Empty if there is none; what else an address has to be is for those to say who go there.
    private static String hostOf(ClientId id) {
        try {
            return Optional.ofNullable(URI.create(id.value()).getHost()).orElse("");
        } catch (IllegalArgumentException notAUri) {
            return "";
        }
    }

    private Lookup registered(ClientId id) {
        return switch (registered.find(id)) {
            case Stored.Unavailable<Optional<Client>>(var code) -> new Lookup.Missed(Problem.STORE_UNAVAILABLE, code);
            case Stored.Answer<Optional<Client>>(var found) ->
                found.<Lookup>map(Lookup.Found::new).orElseGet(() -> Lookup.Missed.of(Problem.UNKNOWN_CLIENT));
        };
    }
}
