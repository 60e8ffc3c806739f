package io.aiconnectors.databricks.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.grant.Grant;
import io.aiconnectors.databricks.domain.grant.Lease;
import io.aiconnectors.databricks.domain.grant.Revocation;
import io.aiconnectors.databricks.domain.grant.Standing;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What every store of grants has to keep to: the sign-in behind a grant, challenges, and the end.
public abstract class GrantUpkeepContract extends GrantsStage {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final ClaimsChallenge CHALLENGE = new ClaimsChallenge(SignInSamples.secret("claims"));

    @Test
    void lets_one_replica_renew_at_a_time() {
        var grant = redeemed("grant");
        var lease = held(grant);

        assertThat(lease(grant)).isEqualTo(new Lease.Busy());

        assertDone(grants().release(grant.id(), lease));
        assertThat(lease(grant)).isInstanceOf(Lease.Held.class);
    }

    @Test
    void replaces_the_sign_in_and_takes_the_lease_back() {
        var grant = redeemed("grant");
        var lease = held(grant);
        var renewed = SignInSamples.session("renewed", now().plus(Duration.ofMinutes(80)));

        assertDone(grants().renew(grant.id(), lease, renewed));

        assertThat(found(grants().find(grant.id()))).isEqualTo(grant.with(renewed));
        assertThat(lease(grant)).isInstanceOf(Lease.Held.class);
        assertLost(grants().renew(grant.id(), lease, renewed));
    }

    @Test
    void gives_a_lease_to_another_once_it_ended() {
        var grant = redeemed("grant");
        var first = held(grant);

        clock.move(PATIENCE.minusMillis(1));
        assertThat(lease(grant)).isEqualTo(new Lease.Busy());
        clock.move(Duration.ofMillis(1));
        var second = held(grant);

        var late = SignInSamples.session("late", now().plus(KEPT));
        assertLost(grants().renew(grant.id(), first, late));
        assertLost(grants().release(grant.id(), first));
        assertThat(found(grants().find(grant.id())).upstream()).isEqualTo(grant.upstream());
        assertDone(grants().renew(grant.id(), second, late));
    }

    @Test
    void keeps_a_renewal_that_comes_late_if_nobody_else_has_the_lease() {
        var grant = redeemed("grant");
        var lease = held(grant);
        clock.move(PATIENCE.plusSeconds(1));
        var late = SignInSamples.session("late", now().plus(KEPT));

        assertDone(grants().renew(grant.id(), lease, late));

        assertThat(found(grants().find(grant.id())).upstream()).isEqualTo(late);
    }

    @Test
    void leaves_the_sign_in_alone_when_a_lease_is_released() {
        var grant = redeemed("grant");

        assertDone(grants().release(grant.id(), held(grant)));

        assertThat(found(grants().find(grant.id()))).isEqualTo(grant);
    }

    @Test
    void rotates_while_another_replica_renews() {
        var grant = redeemed("grant");
        var lease = held(grant);
        var renewed = SignInSamples.session("renewed", now().plus(KEPT));
        var next = SignInSamples.tokens("next", now());

        assertDone(grants().rotate(grant.id(), 1, now(), next));
        assertDone(grants().renew(grant.id(), lease, renewed));

        assertThat(found(grants().find(grant.id())))
                .isEqualTo(grant.rotated(now(), next).with(renewed));
    }

    @Test
    void leases_nothing_that_is_not_there_or_ended() {
        assertThat(lease(SignInSamples.grant("never", now()))).isEqualTo(new Lease.Busy());
        var grant = redeemed("grant");
        var lease = held(grant);
        assertDone(grants().revoke(grant.id(), Revocation.BY_CLIENT));

        assertLost(grants().renew(grant.id(), lease, SignInSamples.session("late", now())));
        assertLost(grants().release(grant.id(), lease));
        assertThat(lease(grant)).isEqualTo(new Lease.Busy());
    }

    @Test
    void lets_a_sign_in_count_as_expired() {
        var grant = redeemed("grant");

        assertDone(grants().expire(grant.id(), Fingerprint.of(grant.upstream().accessToken())));

        assertThat(found(grants().find(grant.id())))
                .isEqualTo(grant.with(grant.upstream().endingBy(now())));
    }

    @Test
    void expires_no_sign_in_but_the_one_that_was_meant() {
        var grant = redeemed("grant");

        assertLost(grants().expire(grant.id(), SignInSamples.fingerprint("replaced")));

        assertThat(found(grants().find(grant.id()))).isEqualTo(grant);
    }

    @Test
    void keeps_a_challenge_until_it_is_over() {
        var grant = redeemed("grant");
        var until = now().plus(KEPT);

        assertDone(grants().challenge(grant.id(), CHALLENGE, until));

        assertThat(found(grants().find(grant.id())).standing()).isEqualTo(new Standing.Challenged(CHALLENGE, until));
        clock.move(KEPT.minusMillis(1));
        assertThat(found(grants().challengeOf(grant.client()))).isEqualTo(CHALLENGE);
        clock.move(Duration.ofMillis(1));
        assertGone(grants().challengeOf(grant.client()));
        assertThat(found(grants().find(grant.id())).standing()).isInstanceOf(Standing.Challenged.class);
    }

    @Test
    void shows_a_challenge_with_every_token() {
        var grant = redeemed("grant");
        assertDone(grants().challenge(grant.id(), CHALLENGE, now().plus(KEPT)));

        assertThat(found(grants().access(Fingerprint.of(tokensOf("grant").access())))
                        .grant()
                        .standing())
                .isInstanceOf(Standing.Challenged.class);
    }

    @Test
    void finds_the_latest_challenge_of_the_client_that_asks() {
        var first = redeemed("first");
        var second = redeemed("second");
        var latest = new ClaimsChallenge(SignInSamples.secret("latest"));
        assertDone(grants().challenge(first.id(), CHALLENGE, now().plus(KEPT)));
        assertDone(grants().challenge(second.id(), latest, now().plus(KEPT)));

        assertThat(found(grants().challengeOf(first.client()))).isEqualTo(latest);
        assertGone(grants().challengeOf(new ClientId("another")));
    }

    @Test
    void has_no_challenge_of_a_grant_that_ended() {
        var grant = redeemed("grant");
        assertDone(grants().challenge(grant.id(), CHALLENGE, now().plus(KEPT)));
        assertDone(grants().revoke(grant.id(), Revocation.BY_CLIENT));

        assertGone(grants().challengeOf(grant.client()));
        assertLost(grants().challenge(grant.id(), CHALLENGE, now().plus(KEPT)));
        assertGone(grants().challengeOf(grant.client()));
    }

    @Test
    void ends_everything_with_the_grant() {
        var grant = redeemed("grant");

        assertDone(grants().revoke(grant.id(), Revocation.REFRESH_REUSED));

        var ended = grant.with(new Standing.Revoked(Revocation.REFRESH_REUSED));
        assertThat(found(grants().find(grant.id()))).isEqualTo(ended);
        assertThat(found(grants().access(Fingerprint.of(tokensOf("grant").access())))
                        .grant())
                .isEqualTo(ended);
        assertThat(found(grants().refresh(Fingerprint.of(tokensOf("grant").refresh())))
                        .grant())
                .isEqualTo(ended);
        assertLost(grants().rotate(grant.id(), 1, now(), SignInSamples.tokens("next", now())));
        assertLost(grants().expire(grant.id(), Fingerprint.of(grant.upstream().accessToken())));
    }

    @Test
    void ends_a_grant_once_and_for_the_first_reason() {
        var grant = redeemed("grant");
        assertDone(grants().revoke(grant.id(), Revocation.CODE_REUSED));

        assertLost(grants().revoke(grant.id(), Revocation.BY_CLIENT));

        assertThat(found(grants().find(grant.id())).standing()).isEqualTo(new Standing.Revoked(Revocation.CODE_REUSED));
    }

    @Test
    void ends_no_grant_but_the_one_that_was_meant() {
        var grant = redeemed("grant");
        var another = redeemed("another");
        assertLost(grants().revoke(SignInSamples.grant("never", now()).id(), Revocation.BY_CLIENT));

        assertDone(grants().revoke(grant.id(), Revocation.BY_CLIENT));

        assertThat(found(grants().find(another.id()))).isEqualTo(another);
    }

    private Lease.Held held(Grant grant) {
        return switch (lease(grant)) {
            case Lease.Held held -> held;
            case Lease.Busy() -> throw new AssertionError("another has the lease");
        };
    }

    private Lease lease(Grant grant) {
        return answer(grants().lease(grant.id(), now(), now().plus(PATIENCE)));
    }
}
