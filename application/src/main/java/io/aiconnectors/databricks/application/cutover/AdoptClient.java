package io.aiconnectors.databricks.application.cutover;

import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.ClientAuthentication;
import io.aiconnectors.databricks.domain.client.ClientOrigin;
import io.aiconnectors.databricks.domain.client.RedirectRules;
import io.aiconnectors.databricks.domain.client.RedirectUri;
import io.aiconnectors.databricks.domain.client.RegisteredClients;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/// Takes over a public client that registered itself with another server: assistants remember their client
/// id, and one that is not known is a dead end for the person in the browser.
public final class AdoptClient {
    /// As long as for a client that was just used.
    static final Duration LIFE = Duration.ofDays(90);

    private final RegisteredClients clients;
    private final RedirectRules redirects;
    private final InstantSource clock;

    public AdoptClient(RegisteredClients clients, RedirectRules redirects, InstantSource clock) {
        this.clients = clients;
        this.redirects = redirects;
        this.clock = clock;
    }

    /// Takes it over with those of its redirect URIs that are taken here. Its name is cut to what a name
    /// may have.
    public Adoption adopt(ClientId id, String name, List<RedirectUri> uris) {
        return judge(id, name, uris, clients::add);
    }

    /// Says what [#adopt] would come to, and changes nothing.
    public Adoption rehearse(ClientId id, String name, List<RedirectUri> uris) {
        return judge(
                id,
                name,
                uris,
                client -> clients.find(client.id()).map(known -> known.isPresent() ? Step.LOST : Step.DONE));
    }

    private Adoption judge(ClientId id, String name, List<RedirectUri> uris, Attempt attempt) {
        var byTaken = uris.stream()
                .collect(Collectors.partitioningBy(uri -> redirects.place(uri).isPresent()));
        var taken = byTaken.getOrDefault(true, List.of());
        var left = byTaken.getOrDefault(false, List.of());
        if (taken.isEmpty()) {
            return new Adoption.NowhereToGo(left);
        }
        var client = new Client(
                id,
                shortened(name),
                taken,
                new ClientOrigin.Registered(clock.instant().plus(LIFE)),
                new ClientAuthentication.Public());
        return switch (attempt.at(client)) {
            case Stored.Answer<Step>(var step) ->
                switch (step) {
                    case DONE -> new Adoption.Adopted(left);
                    case LOST -> new Adoption.AlreadyKnown();
                };
            case Stored.Unavailable<Step>(var code) -> new Adoption.Unavailable(code);
        };
    }

    /// Not cut within a character of two units.
    private static String shortened(String name) {
        if (name.length() <= Client.LONGEST_NAME) {
            return name;
        }
        int end = Client.LONGEST_NAME;
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
    }

    private interface Attempt {
        Stored<Step> at(Client client);
    }
}
