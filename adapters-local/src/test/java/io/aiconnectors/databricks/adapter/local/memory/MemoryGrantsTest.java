package io.aiconnectors.databricks.adapter.local.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.contract.GrantsContract;
import io.aiconnectors.databricks.contract.SignInSamples;
import io.aiconnectors.databricks.domain.grant.Grants;
import io.aiconnectors.databricks.domain.store.Stored;
import org.junit.jupiter.api.Test;

class MemoryGrantsTest extends GrantsContract {
    private MemoryGrants store = new MemoryGrants(clock, 2);

    @Override
    protected void empty() {
        store = new MemoryGrants(clock, 2);
    }

    @Override
    protected Grants grants() {
        return store;
    }

    @Test
    void turns_away_what_it_has_no_room_for() {
        opened("one");
        opened("two");
        var third = SignInSamples.grant("three", now());

        assertThat(store.open(third, code(third))).isEqualTo(Stored.unavailable("store_full"));

        assertGone(store.find(third.id()));
    }

    @Test
    void has_room_again_for_what_expired() {
        opened("one");
        opened("two");
        clock.move(DAY.multipliedBy(90));
        var third = SignInSamples.grant("three", now());

        assertDone(store.open(third, SignInSamples.code(third, now())));
    }

    @Test
    void keeps_what_it_has_when_there_is_no_room_for_more_tokens() {
        var grant = redeemed("one");
        for (int generation = 1; generation < 20; generation++) {
            assertDone(store.rotate(grant.id(), generation, now(), SignInSamples.tokens("t" + generation, now())));
        }

        assertThat(store.rotate(grant.id(), 20, now(), SignInSamples.tokens("more", now())))
                .isEqualTo(Stored.unavailable("store_full"));

        assertThat(found(store.find(grant.id())).generation()).isEqualTo(20);
    }
}
