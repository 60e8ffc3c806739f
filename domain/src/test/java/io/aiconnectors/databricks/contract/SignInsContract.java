package io.aiconnectors.databricks.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.grant.PendingSignIn;
import io.aiconnectors.databricks.domain.grant.SignIns;
import io.aiconnectors.databricks.domain.store.Stored;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// What every store of sign-ins under way has to keep to.
public abstract class SignInsContract extends StoreStage {
    private static final Duration LIFE = Duration.ofMinutes(10);

    /// One more instance over the same store.
    protected abstract SignIns signIns();

    @Test
    void finds_what_waits_for_consent_from_any_instance() {
        var pending = SignInSamples.pending("txn", now().plus(LIFE));

        assertDone(signIns().begin(pending));

        assertThat(found(signIns().waiting(pending.id()))).isEqualTo(pending);
        assertGone(signIns().waiting(SignInSamples.fingerprint("another")));
    }

    @Test
    void begins_no_second_request_under_an_id() {
        var signIns = signIns();
        assertDone(signIns.begin(SignInSamples.pending("txn", now().plus(LIFE))));

        assertLost(signIns.begin(SignInSamples.pending("txn", now().plus(MINUTE))));

        assertThat(found(signIns.waiting(SignInSamples.fingerprint("txn"))).expiresAt())
                .isEqualTo(now().plus(LIFE));
    }

    @Test
    void shows_a_request_as_often_as_the_page_is_loaded() {
        var pending = SignInSamples.pending("txn", now().plus(LIFE));
        assertDone(signIns().begin(pending));

        assertThat(found(signIns().waiting(pending.id())))
                .isEqualTo(found(signIns().waiting(pending.id())));
    }

    @Test
    void turns_an_approved_request_into_a_sign_in() {
        var pending = SignInSamples.pending("txn", now().plus(LIFE));
        var signIn = SignInSamples.signIn("state", now().plus(LIFE));
        assertDone(signIns().begin(pending));

        assertDone(signIns().approve(pending, signIn));

        assertGone(signIns().waiting(pending.id()));
        assertThat(found(signIns().take(signIn.state()))).isEqualTo(signIn);
    }

    @Test
    void decides_a_request_once() {
        var signIns = signIns();
        var pending = SignInSamples.pending("txn", now().plus(LIFE));
        var second = SignInSamples.signIn("second", now().plus(LIFE));
        assertDone(signIns.begin(pending));
        assertDone(signIns.approve(pending, SignInSamples.signIn("first", now().plus(LIFE))));

        assertLost(signIns.approve(pending, second));
        assertLost(signIns.decline(pending));
        assertGone(signIns.take(second.state()));
    }

    @Test
    void approves_nothing_that_was_declined() {
        var signIns = signIns();
        var pending = SignInSamples.pending("txn", now().plus(LIFE));
        var signIn = SignInSamples.signIn("state", now().plus(LIFE));
        assertDone(signIns.begin(pending));

        assertDone(signIns.decline(pending));

        assertGone(signIns.waiting(pending.id()));
        assertLost(signIns.approve(pending, signIn));
        assertGone(signIns.take(signIn.state()));
    }

    @Test
    void keeps_the_request_if_the_sign_in_cannot_be_kept() {
        var signIns = signIns();
        var pending = SignInSamples.pending("txn", now().plus(LIFE));
        var taken = SignInSamples.signIn("state", now().plus(LIFE));
        assertDone(signIns.begin(pending));
        assertDone(signIns.send(taken));

        assertLost(signIns.approve(pending, taken));

        assertThat(answer(signIns.waiting(pending.id()))).isPresent();
    }

    @Test
    void neither_shows_nor_decides_a_request_that_is_expired() {
        var signIns = signIns();
        var pending = SignInSamples.pending("txn", now().plus(LIFE));
        var signIn = SignInSamples.signIn("state", now().plus(LIFE.multipliedBy(2)));
        assertDone(signIns.begin(pending));

        clock.move(LIFE.minusMillis(1));
        assertThat(answer(signIns.waiting(pending.id()))).isPresent();
        clock.move(Duration.ofMillis(1));

        assertGone(signIns.waiting(pending.id()));
        assertLost(signIns.approve(pending, signIn));
        assertLost(signIns.decline(pending));
        assertGone(signIns.take(signIn.state()));
    }

    @Test
    void takes_a_sign_in_once() {
        var signIn = SignInSamples.signIn("state", now().plus(LIFE));
        assertDone(signIns().send(signIn));

        assertThat(found(signIns().take(signIn.state()))).isEqualTo(signIn);
        assertGone(signIns().take(signIn.state()));
    }

    @Test
    void sends_no_second_sign_in_with_a_state() {
        var signIn = SignInSamples.signIn("state", now().plus(LIFE));
        assertDone(signIns().send(signIn));

        assertLost(signIns().send(signIn));
    }

    @Test
    void takes_no_sign_in_that_is_expired() {
        var signIn = SignInSamples.signIn("state", now().plus(LIFE));
        assertDone(signIns().send(signIn));

        clock.move(LIFE);

        assertGone(signIns().take(signIn.state()));
    }

    @Test
    void approves_one_of_many_at_once() {
        var one = signIns();
        var other = signIns();
        for (int race = 0; race < races(); race++) {
            var pending = SignInSamples.pending("txn-" + race, now().plus(LIFE));
            var first = SignInSamples.signIn("first-" + race, now().plus(LIFE));
            var second = SignInSamples.signIn("second-" + race, now().plus(LIFE));
            assertDone(one.begin(pending));

            assertOneWinner(Race.of(List.of(
                    () -> one.approve(pending, first),
                    () -> other.approve(pending, second),
                    () -> other.decline(pending))));
        }
    }

    @Test
    void lets_one_of_many_take_a_sign_in() {
        var one = signIns();
        var other = signIns();
        for (int race = 0; race < races(); race++) {
            var signIn = SignInSamples.signIn("state-" + race, now().plus(LIFE));
            assertDone(one.send(signIn));
            Callable<Stored<Optional<PendingSignIn>>> here = () -> one.take(signIn.state());
            Callable<Stored<Optional<PendingSignIn>>> there = () -> other.take(signIn.state());

            assertThat(Race.of(List.of(here, there, here)).stream()
                            .map(StoreStage::answer)
                            .flatMap(Optional::stream))
                    .containsExactly(signIn);
        }
    }
}
