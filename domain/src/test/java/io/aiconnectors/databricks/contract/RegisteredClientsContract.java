package io.aiconnectors.databricks.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.RegisteredClients;
import io.aiconnectors.databricks.domain.identity.ClientId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every store of registered clients has to keep to.
public abstract class RegisteredClientsContract extends StoreStage {
    private static final ClientId ID = new ClientId("dbxd_one");

    /// One more instance over the same store.
    protected abstract RegisteredClients clients();

    @Test
    void finds_a_client_as_it_was_added_from_any_instance() {
        var client = client(1);

        assertDone(clients().add(client));

        assertThat(found(clients().find(ID))).isEqualTo(client);
        assertGone(clients().find(new ClientId("dbxd_two")));
    }

    @Test
    void takes_any_text_for_an_id() {
        var odd = SignInSamples.registered("#/é\"\n" + "x".repeat(3_000), now().plus(DAY));

        assertDone(clients().add(odd));

        assertThat(found(clients().find(odd.id()))).isEqualTo(odd);
    }

    @Test
    void adds_no_second_client_with_an_id() {
        var clients = clients();
        assertDone(clients.add(client(1)));

        assertLost(clients.add(client(2)));

        assertThat(found(clients.find(ID))).isEqualTo(client(1));
    }

    @Test
    void keeps_clients_alone_that_registered_themselves() {
        var clients = clients();

        assertThatIllegalArgumentException().isThrownBy(() -> clients.add(SignInSamples.configured()));
        assertThatIllegalArgumentException().isThrownBy(() -> clients.add(SignInSamples.documented()));
    }

    @Test
    void forgets_a_client_when_it_expires() {
        var clients = clients();
        assertDone(clients.add(client(1)));

        clock.move(DAY.minusMillis(1));
        assertThat(answer(clients.find(ID))).isPresent();
        clock.move(Duration.ofMillis(1));
        assertGone(clients.find(ID));
        assertLost(clients.prolong(ID, now().plus(DAY)));
        assertGone(clients.find(ID));
    }

    @Test
    void gives_an_id_again_once_its_client_is_long_expired() {
        var clients = clients();
        assertDone(clients.add(client(1)));
        clock.move(DAY.multipliedBy(2));

        var later = client(1);
        assertDone(clients.add(later));

        assertThat(found(clients.find(ID))).isEqualTo(later);
    }

    @Test
    void lets_a_client_live_longer() {
        var prolonged = client(90);
        assertDone(clients().add(client(1)));

        assertDone(clients().prolong(ID, now().plus(DAY.multipliedBy(90))));

        assertThat(found(clients().find(ID))).isEqualTo(prolonged);
        clock.move(DAY.multipliedBy(89));
        assertThat(found(clients().find(ID))).isEqualTo(prolonged);
    }

    @Test
    void never_shortens_a_life() {
        var clients = clients();
        assertDone(clients.add(client(90)));

        assertDone(clients.prolong(ID, now().plus(DAY)));

        assertThat(found(clients.find(ID))).isEqualTo(client(90));
    }

    @Test
    void prolongs_no_client_that_is_not_there() {
        assertLost(clients().prolong(ID, now().plus(DAY)));
        assertGone(clients().find(ID));
    }

    @Test
    void adds_one_of_many_with_the_same_id_at_once() {
        var one = clients();
        var other = clients();
        for (int race = 0; race < races(); race++) {
            var client = SignInSamples.registered("dbxd_" + race, now().plus(DAY));

            assertOneWinner(Race.of(List.of(() -> one.add(client), () -> other.add(client), () -> one.add(client))));
        }
    }

    private Client client(int days) {
        return SignInSamples.registered(ID.value(), now().plus(DAY.multipliedBy(days)));
    }
}
