package io.aiconnectors.databricks.adapter.local.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.contract.RegisteredClientsContract;
import io.aiconnectors.databricks.contract.SignInSamples;
import io.aiconnectors.databricks.domain.client.RegisteredClients;
import io.aiconnectors.databricks.domain.store.Stored;
import org.junit.jupiter.api.Test;

class MemoryRegisteredClientsTest extends RegisteredClientsContract {
    private static final int MOST = 1_000;

    private MemoryRegisteredClients store = new MemoryRegisteredClients(clock, MOST);

    @Override
    protected void empty() {
        store = new MemoryRegisteredClients(clock, MOST);
    }

    @Override
    protected RegisteredClients clients() {
        return store;
    }

    @Test
    void turns_away_what_it_has_no_room_for_until_something_expires() {
        for (int n = 0; n < MOST; n++) {
            assertDone(store.add(SignInSamples.registered("dbxd_" + n, now().plus(MINUTE))));
        }
        var more = SignInSamples.registered("dbxd_more", now().plus(DAY));

        assertThat(store.add(more)).isEqualTo(Stored.unavailable("store_full"));

        clock.move(MINUTE);
        assertDone(store.add(more));
    }
}
