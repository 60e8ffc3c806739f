package io.aiconnectors.databricks.application.cutover;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.contract.MovableClock;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class AdoptClientTest {
    private static final ClientId ID = new ClientId("11111111-0000-4000-8000-000000000001");
    private static final RedirectUri HERE = new RedirectUri("http://localhost:1/callback");
    private static final RedirectUri ELSEWHERE = new RedirectUri("https://elsewhere.example/callback");

    private final MovableClock clock = new MovableClock();
    private final Shelf shelf = new Shelf();
    private final AdoptClient adopt =
            new AdoptClient(shelf, new RedirectRules(RedirectRules.KNOWN_HOSTS, false), clock);

    @Test
    void makes_it_a_client_that_registered_here_under_the_same_id() {
        assertThat(adopt.adopt(ID, "Claude", List.of(HERE))).isEqualTo(new Adoption.Adopted(List.of()));

        assertThat(shelf.clients)
                .containsEntry(
                        ID,
                        new Client(
                                ID,
                                "Claude",
                                List.of(HERE),
                                new ClientOrigin.Registered(clock.instant().plus(Duration.ofDays(90))),
                                new ClientAuthentication.Public()));
    }

    @Test
    void leaves_redirect_uris_behind_that_are_not_taken_here() {
        assertThat(adopt.adopt(ID, "Claude", List.of(ELSEWHERE, HERE)))
                .isEqualTo(new Adoption.Adopted(List.of(ELSEWHERE)));

        assertThat(shelf.adopted().redirectUris()).containsExactly(HERE);
    }

    @Test
    void leaves_a_client_behind_that_has_nowhere_to_go() {
        assertThat(adopt.adopt(ID, "Claude", List.of(ELSEWHERE)))
                .isEqualTo(new Adoption.NowhereToGo(List.of(ELSEWHERE)));

        assertThat(shelf.clients).isEmpty();
    }

    @Test
    void leaves_a_client_alone_that_is_known() {
        adopt.adopt(ID, "First", List.of(HERE));

        assertThat(adopt.adopt(ID, "Second", List.of(HERE))).isEqualTo(new Adoption.AlreadyKnown());

        assertThat(shelf.adopted().name()).isEqualTo("First");
    }

    @Test
    void cuts_a_name_that_is_too_long_between_characters() {
        adopt.adopt(ID, "x".repeat(99) + "😀", List.of(HERE));

        assertThat(shelf.adopted().name()).isEqualTo("x".repeat(99));
    }

    @Test
    void changes_nothing_when_it_rehearses() {
        assertThat(adopt.rehearse(ID, "Claude", List.of(HERE, ELSEWHERE)))
                .isEqualTo(new Adoption.Adopted(List.of(ELSEWHERE)));
        assertThat(shelf.clients).isEmpty();

        adopt.adopt(ID, "Claude", List.of(HERE));
        assertThat(adopt.rehearse(ID, "Claude", List.of(HERE))).isEqualTo(new Adoption.AlreadyKnown());
    }

    @Test
    void says_that_the_store_did_not_answer() {
        shelf.broken = true;

        assertThat(adopt.adopt(ID, "Claude", List.of(HERE))).isEqualTo(new Adoption.Unavailable("store_timeout"));
        assertThat(adopt.rehearse(ID, "Claude", List.of(HERE))).isEqualTo(new Adoption.Unavailable("store_timeout"));
    }

    private static final class Shelf implements RegisteredClients {
        private final Map<ClientId, Client> clients = new ConcurrentHashMap<>();
        private boolean broken;

        Client adopted() {
            return clients.values().iterator().next();
        }

        @Override
        public Stored<Step> add(Client client) {
            return broken
                    ? Stored.unavailable("store_timeout")
                    : Stored.answer(clients.putIfAbsent(client.id(), client) == null ? Step.DONE : Step.LOST);
        }

        @Override
        public Stored<Optional<Client>> find(ClientId id) {
            return broken ? Stored.unavailable("store_timeout") : Stored.answer(Optional.ofNullable(clients.get(id)));
        }

        @Override
        public Stored<Step> prolong(ClientId id, Instant expiresAt) {
            return Stored.answer(Step.LOST);
        }
    }
}
