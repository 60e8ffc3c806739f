package io.aiconnectors.databricks.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.grant.CodeState;
import io.aiconnectors.databricks.domain.grant.Grant;
import io.aiconnectors.databricks.domain.grant.LastRotation;
import io.aiconnectors.databricks.domain.grant.Revocation;
import io.aiconnectors.databricks.domain.grant.TokenPair;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What every store of grants has to keep to: codes, tokens, and the way from one generation to the next.
public abstract class GrantsContract extends GrantsStage {
    @Test
    void finds_a_grant_and_its_code_from_any_instance() {
        var grant = SignInSamples.grant("grant", now());
        var code = SignInSamples.code(grant, now());

        assertDone(grants().open(grant, code));

        assertThat(found(grants().find(grant.id()))).isEqualTo(grant);
        assertThat(answer(grants().code(code.code()))).isEqualTo(new CodeState.Open(code));
    }

    @Test
    void opens_both_or_neither() {
        var grants = grants();
        var grant = opened("grant");
        var another = SignInSamples.grant("another", now());

        assertLost(grants.open(another, SignInSamples.code(grant, now())));
        assertLost(grants.open(grant, SignInSamples.code(another, now())));

        assertGone(grants.find(another.id()));
        assertThat(answer(grants.code(SignInSamples.code(another, now()).code())))
                .isEqualTo(new CodeState.Unknown());
    }

    @Test
    void redeems_a_code_for_the_first_tokens() {
        var grant = opened("grant");
        clock.move(Duration.ofSeconds(5));
        var first = SignInSamples.tokens("first", now());

        assertDone(grants().redeem(code(grant), first));

        var redeemed = grant.redeemed(first);
        assertThat(found(grants().find(grant.id()))).isEqualTo(redeemed);
        assertThat(redeemed.generation()).isEqualTo(1);
        assertThat(found(grants().access(Fingerprint.of(first.access()))))
                .satisfies(access -> assertThat(access.grant()).isEqualTo(redeemed))
                .satisfies(access -> assertThat(access.expiresAt()).isEqualTo(first.accessExpiresAt()));
        assertThat(found(grants().refresh(Fingerprint.of(first.refresh()))))
                .satisfies(refresh -> assertThat(refresh.grant()).isEqualTo(redeemed))
                .satisfies(refresh -> assertThat(refresh.generation()).isEqualTo(1));
    }

    @Test
    void takes_no_token_for_one_of_the_other_kind() {
        redeemed("grant");

        assertGone(grants().access(Fingerprint.of(tokensOf("grant").refresh())));
        assertGone(grants().refresh(Fingerprint.of(tokensOf("grant").access())));
    }

    @Test
    void redeems_a_code_once() {
        var grant = redeemed("grant");
        var second = SignInSamples.tokens("second", now());

        assertLost(grants().redeem(code(grant), second));

        assertGone(grants().access(Fingerprint.of(second.access())));
        assertGone(grants().refresh(Fingerprint.of(second.refresh())));
        assertThat(found(grants().find(grant.id()))).isEqualTo(grant);
    }

    @Test
    void knows_a_spent_code_for_ten_minutes_at_least() {
        var grant = redeemed("grant");
        var code = code(grant).code();

        assertThat(answer(grants().code(code))).isEqualTo(new CodeState.Spent(grant.id()));
        clock.move(Duration.ofMinutes(10));
        assertThat(answer(grants().code(code))).isEqualTo(new CodeState.Spent(grant.id()));
    }

    @Test
    void neither_knows_nor_redeems_a_code_that_is_expired() {
        var grant = opened("grant");
        var code = code(grant);

        clock.move(MINUTE.minusMillis(1));
        assertThat(answer(grants().code(code.code()))).isEqualTo(new CodeState.Open(code));
        clock.move(Duration.ofMillis(1));

        assertThat(answer(grants().code(code.code()))).isEqualTo(new CodeState.Unknown());
        assertLost(grants().redeem(code, tokensOf("grant")));
        assertGone(grants().access(Fingerprint.of(tokensOf("grant").access())));
    }

    @Test
    void redeems_no_code_of_a_grant_that_ended() {
        var grant = opened("grant");
        assertDone(grants().revoke(grant.id(), Revocation.FOREIGN_CLIENT));

        assertThat(answer(grants().code(code(grant).code()))).isEqualTo(new CodeState.Unknown());
        assertLost(grants().redeem(code(grant), tokensOf("grant")));
        assertGone(grants().access(Fingerprint.of(tokensOf("grant").access())));
    }

    @Test
    void redeems_no_code_that_was_never_issued() {
        var grant = SignInSamples.grant("grant", now());

        assertLost(grants().redeem(code(grant), tokensOf("grant")));
        assertGone(grants().find(grant.id()));
    }

    @Test
    void rotates_to_the_next_generation() {
        var grant = redeemed("grant");
        clock.move(DAY);
        var next = SignInSamples.tokens("next", now());

        assertDone(grants().rotate(grant.id(), 1, now(), next));

        var rotated = grant.rotated(now(), next);
        assertThat(found(grants().find(grant.id()))).isEqualTo(rotated);
        assertThat(rotated.generation()).isEqualTo(2);
        assertThat(found(grants().access(Fingerprint.of(next.access()))).grant())
                .isEqualTo(rotated);
        assertThat(found(grants().refresh(Fingerprint.of(next.refresh()))).generation())
                .isEqualTo(2);
    }

    @Test
    void keeps_the_last_answer_so_that_it_can_be_repeated() {
        var grant = redeemed("grant");
        var next = SignInSamples.tokens("next", now());
        assertDone(grants().rotate(grant.id(), 1, now(), next));

        var before = found(grants().refresh(Fingerprint.of(tokensOf("grant").refresh())));

        assertThat(before.generation()).isEqualTo(1);
        assertThat(before.grant().generation()).isEqualTo(2);
        assertThat(before.grant().lastRotation()).isEqualTo(new LastRotation.Answered(now(), next));
    }

    @Test
    void knows_a_refresh_token_again_that_was_replaced_long_ago() {
        var grant = redeemed("grant");
        rotated(grant, 1, "second");
        rotated(grant, 2, "third");
        clock.move(DAY.multipliedBy(80));

        assertThat(found(grants().refresh(Fingerprint.of(tokensOf("grant").refresh())))
                        .generation())
                .isEqualTo(1);
    }

    @Test
    void leaves_access_tokens_alone_when_it_rotates() {
        var grant = redeemed("grant");
        rotated(grant, 1, "second");

        assertThat(answer(grants().access(Fingerprint.of(tokensOf("grant").access()))))
                .isPresent();
    }

    @Test
    void rotates_from_no_generation_but_the_present_one() {
        var grant = redeemed("grant");
        rotated(grant, 1, "second");
        var late = SignInSamples.tokens("late", now());

        assertLost(grants().rotate(grant.id(), 1, now(), late));
        assertLost(grants().rotate(grant.id(), 3, now(), late));

        assertGone(grants().access(Fingerprint.of(late.access())));
        assertGone(grants().refresh(Fingerprint.of(late.refresh())));
        assertThat(found(grants().find(grant.id())).generation()).isEqualTo(2);
    }

    @Test
    void forgets_an_access_token_when_it_expires() {
        redeemed("grant");
        var access = Fingerprint.of(tokensOf("grant").access());

        clock.move(Duration.ofHours(1).minusMillis(1));
        assertThat(answer(grants().access(access))).isPresent();
        clock.move(Duration.ofMillis(1));
        assertGone(grants().access(access));
    }

    @Test
    void forgets_a_grant_when_its_last_refresh_token_expires() {
        var grant = redeemed("grant");
        clock.move(DAY.multipliedBy(30));
        var next = rotated(grant, 1, "second");

        clock.move(DAY.multipliedBy(90).minusMillis(1));
        assertThat(answer(grants().find(grant.id()))).isPresent();
        assertThat(answer(grants().refresh(Fingerprint.of(next.refresh())))).isPresent();
        clock.move(Duration.ofMillis(1));

        assertGone(grants().find(grant.id()));
        assertGone(grants().refresh(Fingerprint.of(next.refresh())));
        assertLost(grants().rotate(grant.id(), 2, now(), SignInSamples.tokens("third", now())));
        assertLost(grants().revoke(grant.id(), Revocation.BY_CLIENT));
    }

    @Test
    void forgets_a_refresh_token_that_expired_before_its_grant() {
        var grant = redeemed("grant");
        clock.move(DAY.multipliedBy(30));
        rotated(grant, 1, "second");
        clock.move(DAY.multipliedBy(60));

        assertGone(grants().refresh(Fingerprint.of(tokensOf("grant").refresh())));
        assertThat(answer(grants().find(grant.id()))).isPresent();
    }

    private TokenPair rotated(Grant grant, int from, String name) {
        var next = SignInSamples.tokens(name, now());
        assertDone(grants().rotate(grant.id(), from, now(), next));
        return next;
    }
}
