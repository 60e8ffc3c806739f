package io.aiconnectors.databricks.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.grant.Lease;
import io.aiconnectors.databricks.domain.grant.Revocation;
import io.aiconnectors.databricks.domain.grant.Standing;
import io.aiconnectors.databricks.domain.grant.TokenPair;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.store.Step;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// What every store of grants has to keep to when two instances are asked at once.
public abstract class GrantRacesContract extends GrantsStage {
    @Test
    void redeems_a_code_for_one_of_many_at_once() {
        var one = grants();
        var other = grants();
        for (int race = 0; race < races(); race++) {
            var grant = opened("grant-" + race);
            var pairs = pairs("race-" + race);

            assertOneWinner(Race.of(List.of(
                    () -> one.redeem(code(grant), pairs.get(0)),
                    () -> other.redeem(code(grant), pairs.get(1)),
                    () -> one.redeem(code(grant), pairs.get(2)))));

            assertThat(known(pairs)).isEqualTo(1);
        }
    }

    @Test
    void rotates_for_one_of_many_at_once() {
        var one = grants();
        var other = grants();
        var grant = redeemed("grant");
        for (int race = 1; race <= fewerRaces(); race++) {
            int from = race;
            var pairs = pairs("race-" + race);

            assertOneWinner(Race.of(List.of(
                    () -> one.rotate(grant.id(), from, now(), pairs.get(0)),
                    () -> other.rotate(grant.id(), from, now(), pairs.get(1)),
                    () -> other.rotate(grant.id(), from, now(), pairs.get(2)))));

            assertThat(known(pairs)).isEqualTo(1);
        }
        assertThat(found(one.find(grant.id())).generation()).isEqualTo(fewerRaces() + 1);
    }

    @Test
    void leases_to_one_of_many_at_once() {
        var one = grants();
        var other = grants();
        for (int race = 0; race < fewerRaces(); race++) {
            var grant = opened("grant-" + race);
            var until = now().plus(Duration.ofSeconds(10));
            Callable<Stored<Lease>> here = () -> one.lease(grant.id(), now(), until);
            Callable<Stored<Lease>> there = () -> other.lease(grant.id(), now(), until);

            assertThat(Race.of(List.of(here, there, here)).stream().map(StoreStage::answer))
                    .filteredOn(Lease.Held.class::isInstance)
                    .hasSize(1);
        }
    }

    /// A rotation and a revocation at once: whichever is first, the grant has ended afterwards.
    @Test
    void revokes_whatever_else_goes_on() {
        var one = grants();
        var other = grants();
        for (int race = 0; race < fewerRaces(); race++) {
            var name = "grant-" + race;
            var grant = redeemed(name);
            var next = SignInSamples.tokens("next-" + race, now());

            List<Stored<Step>> ends = Race.of(List.of(
                    () -> one.rotate(grant.id(), 1, now(), next),
                    () -> other.revoke(grant.id(), Revocation.BY_CLIENT)));

            assertDone(ends.get(1));
            assertThat(found(one.find(grant.id())).standing()).isEqualTo(new Standing.Revoked(Revocation.BY_CLIENT));
        }
    }

    /// A code is raced for most; the other steps are of the same make.
    private int fewerRaces() {
        return Math.max(1, races() / 4);
    }

    private List<TokenPair> pairs(String name) {
        return List.of(
                SignInSamples.tokens(name + "-a", now()),
                SignInSamples.tokens(name + "-b", now()),
                SignInSamples.tokens(name + "-c", now()));
    }

    /// How many of them are in use; each is so wholly or not at all.
    private long known(List<TokenPair> pairs) {
        return pairs.stream().filter(this::isKnown).count();
    }

    private boolean isKnown(TokenPair pair) {
        boolean access = answer(grants().access(Fingerprint.of(pair.access()))).isPresent();
        assertThat(answer(grants().refresh(Fingerprint.of(pair.refresh()))).isPresent())
                .isEqualTo(access);
        return access;
    }
}
