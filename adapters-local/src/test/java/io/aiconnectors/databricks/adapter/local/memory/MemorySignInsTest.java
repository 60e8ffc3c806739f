package io.aiconnectors.databricks.adapter.local.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.contract.SignInSamples;
import io.aiconnectors.databricks.contract.SignInsContract;
import io.aiconnectors.databricks.domain.grant.SignIns;
import io.aiconnectors.databricks.domain.store.Stored;
import org.junit.jupiter.api.Test;

class MemorySignInsTest extends SignInsContract {
    private static final int MOST = 1_000;

    private MemorySignIns store = new MemorySignIns(clock, MOST);

    @Override
    protected void empty() {
        store = new MemorySignIns(clock, MOST);
    }

    @Override
    protected SignIns signIns() {
        return store;
    }

    @Test
    void turns_away_what_it_has_no_room_for_until_something_expires() {
        for (int n = 0; n < MOST; n++) {
            assertDone(store.begin(SignInSamples.pending("txn-" + n, now().plus(MINUTE))));
        }
        var more = SignInSamples.pending("more", now().plus(DAY));

        assertThat(store.begin(more)).isEqualTo(Stored.unavailable("store_full"));

        clock.move(MINUTE);
        assertDone(store.begin(more));
    }

    @Test
    void keeps_a_request_when_there_is_no_room_for_its_sign_in() {
        for (int n = 0; n < MOST; n++) {
            assertDone(store.send(SignInSamples.signIn("state-" + n, now().plus(MINUTE))));
        }
        var pending = SignInSamples.pending("txn", now().plus(MINUTE));
        assertDone(store.begin(pending));

        assertThat(store.approve(pending, SignInSamples.signIn("more", now().plus(MINUTE))))
                .isEqualTo(Stored.unavailable("store_full"));

        assertThat(answer(store.waiting(pending.id()))).isPresent();
    }
}
