package io.aiconnectors.databricks.application.oauth;

import static io.aiconnectors.databricks.application.oauth.Stage.as;
import static io.aiconnectors.databricks.application.oauth.Stage.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.application.time.Pause;
import io.aiconnectors.databricks.domain.audit.SecurityEvent.Kind;
import io.aiconnectors.databricks.domain.client.ClientDocument;
import io.aiconnectors.databricks.domain.grant.Lease;
import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.identity.GrantId;
import io.aiconnectors.databricks.domain.identity.SignIn;
import io.aiconnectors.databricks.domain.signin.SignInResult;
import io.aiconnectors.databricks.domain.store.Stored;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RenewalTest {
    private final Stage stage = new Stage();

    @Test
    void a_sign_in_that_lasts_is_not_renewed() {
        var issued = stage.tokens();
        stage.clock.move(Duration.ofMinutes(44));

        stage.refreshed(issued);

        assertThat(stage.entra.renewals()).isZero();
    }

    @Test
    void a_sign_in_with_less_than_half_an_hour_left_is_renewed_before_tokens_are_issued_on_it() {
        var issued = stage.tokens();
        stage.clock.move(Duration.ofMinutes(46));

        var refreshed = stage.refreshed(issued);

        assertThat(stage.entra.renewals()).isOne();
        assertThat(refreshed.expiresIn()).isEqualTo(Duration.ofHours(1));
        assertThat(stage.let(refreshed).caller().assertion().reveal()).isEqualTo("entra-access-2");
    }

    @Test
    void a_sign_in_that_ended_long_ago_is_renewed_too() {
        var issued = stage.tokens();
        stage.clock.move(Duration.ofDays(30));

        stage.let(stage.refreshed(issued));
    }

    @Test
    void of_many_who_want_it_renewed_at_once_one_asks_entra_and_all_get_the_same() throws InterruptedException {
        var exchange = exchange(_ -> Thread.sleep(50));
        for (int round = 0; round < 50; round++) {
            var issued = stage.tokens();
            stage.clock.move(Duration.ofMinutes(59));
            int before = stage.entra.renewals();
            var form = stage.refreshing(issued.tokens().refresh());

            var results = Race.of(4, () -> exchange.exchange(form.parameters(), new ClientProof.None()));

            assertThat(stage.entra.renewals() - before).isOne();
            var tokens = as(Issued.class, results.getFirst()).tokens();
            assertThat(results)
                    .allSatisfy(result ->
                            assertThat(as(Issued.class, result).tokens()).isEqualTo(tokens));
        }
    }

    @Test
    void while_another_replica_renews_one_waits_and_takes_what_it_found() {
        var issued = stage.tokens();
        var grant = grantOf(issued);
        stage.clock.move(Duration.ofMinutes(59));
        var lease = lease(grant);
        var waiting = new StringBuilder();
        var other = exchange(time -> {
            stage.clock.move(time);
            waiting.append('.');
            if (waiting.length() == 5) {
                stage.grants.renew(grant, lease, stage.entra.session("ada"));
            }
        });

        var result = other.exchange(stage.refreshing(issued.tokens().refresh()).parameters(), new ClientProof.None());

        as(Issued.class, result);
        assertThat(waiting).hasSize(5);
        assertThat(stage.entra.renewals()).isZero();
    }

    @Test
    void who_gets_the_right_to_renew_looks_whether_that_was_done_meanwhile() {
        var issued = stage.tokens();
        stage.clock.move(Duration.ofMinutes(59));
        var grant = grantOf(issued);
        stage.outage.rightBefore("lease", () -> stage.grants.renew(grant, lease(grant), stage.entra.session("ada")));

        stage.refreshed(issued);

        assertThat(stage.entra.renewals()).isZero();
    }

    @Test
    void who_is_too_late_with_a_renewal_issues_nothing_on_it() {
        var issued = stage.tokens();
        var grant = grantOf(issued);
        stage.clock.move(Duration.ofMinutes(59));
        stage.outage.rightBefore("renew", () -> {
            stage.clock.move(Duration.ofSeconds(15));
            lease(grant);
        });

        assertThat(stage.exchanged(stage.refreshing(issued.tokens().refresh())))
                .isEqualTo(new Unavailable("renewal_late"));
    }

    @Test
    void who_waits_in_vain_gives_up_after_three_seconds_and_nothing_is_used_up() {
        var issued = stage.tokens();
        stage.clock.move(Duration.ofMinutes(59));
        lease(grantOf(issued));
        var before = stage.clock.instant();

        assertThat(stage.exchanged(stage.refreshing(issued.tokens().refresh())))
                .isEqualTo(new Unavailable("renewal_busy"));

        assertThat(Duration.between(before, stage.clock.instant())).isEqualTo(Duration.ofSeconds(3));
        stage.clock.move(Duration.ofSeconds(15));
        stage.refreshed(issued);
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTITY_UNAVAILABLE", "IDENTITY_MISCONFIGURED", "TIMEOUT", "CANCELLED"})
    void an_outage_of_entra_uses_nothing_up(Fault.Kind fault) {
        var issued = stage.tokens();
        stage.clock.move(Duration.ofMinutes(59));
        stage.entra.nextRenewing(StagedEntra.failure(fault));

        assertThat(stage.exchanged(stage.refreshing(issued.tokens().refresh())))
                .isEqualTo(new Unavailable(fault.code()));

        stage.refreshed(issued);
        assertThat(stage.eventsOf(Kind.GRANT_REVOKED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGN_IN_EXPIRED", "CONSENT_REQUIRED", "STEP_UP_REQUIRED", "IDENTITY_REFUSED"})
    void what_entra_says_about_the_person_ends_the_grant(Fault.Kind fault) {
        var issued = stage.tokens();
        stage.clock.move(Duration.ofMinutes(59));
        stage.entra.nextRenewing(StagedEntra.failure(fault));

        assertThat(error(stage.exchanged(stage.refreshing(issued.tokens().refresh()))))
                .isEqualTo(OAuthError.INVALID_GRANT);

        assertThat(stage.authenticated(issued)).isEqualTo(new Authentication.Invalid("grant_revoked"));
        assertThat(stage.eventsOf(Kind.GRANT_REVOKED)).containsExactly("sign_in_ended");
    }

    @Test
    void a_challenge_at_a_renewal_marks_the_grant_and_the_person_signs_in_again() {
        var issued = stage.tokens();
        stage.clock.move(Duration.ofMinutes(59));
        stage.entra.nextRenewing(StagedEntra.challenge("{mfa}"));

        assertThat(error(stage.exchanged(stage.refreshing(issued.tokens().refresh()))))
                .isEqualTo(OAuthError.INVALID_GRANT);

        assertThat(stage.authenticated(issued)).isEqualTo(new Authentication.Invalid("grant_challenged"));
        stage.sent(stage.request());
        assertThat(stage.entra.lastVisit().claims()).hasSize(1);
    }

    @Test
    void a_sign_in_that_comes_back_as_somebody_else_ends_the_grant() {
        var issued = stage.tokens();
        stage.clock.move(Duration.ofMinutes(59));
        stage.entra.nextRenewing(new SignInResult.SignedIn(stage.entra.session("mallory")));

        assertThat(error(stage.exchanged(stage.refreshing(issued.tokens().refresh()))))
                .isEqualTo(OAuthError.INVALID_GRANT);

        assertThat(stage.authenticated(issued)).isEqualTo(new Authentication.Invalid("grant_revoked"));
    }

    @Test
    void a_grant_revoked_while_its_sign_in_is_renewed_stays_revoked() {
        var issued = stage.tokens();
        stage.clock.move(Duration.ofMinutes(59));
        stage.entra.whileRenewing(() -> stage.revoke.revoke(
                Sent.of(
                                "client_id", stage.client.value(),
                                "token", issued.tokens().refresh().reveal())
                        .parameters(),
                new ClientProof.None()));

        assertThat(error(stage.exchanged(stage.refreshing(issued.tokens().refresh()))))
                .isEqualTo(OAuthError.INVALID_GRANT);
    }

    @Test
    void a_renewal_too_short_to_issue_tokens_on_is_told_as_an_outage() {
        var issued = stage.tokens();
        stage.clock.move(Duration.ofMinutes(59));
        stage.entra.letSessionsLast(Duration.ofMinutes(2));

        assertThat(stage.exchanged(stage.refreshing(issued.tokens().refresh())))
                .isEqualTo(new Unavailable("sign_in_too_short"));
    }

    @Test
    void a_renewal_that_could_not_be_kept_is_made_again() {
        var issued = stage.tokens();
        stage.clock.move(Duration.ofMinutes(59));
        stage.outage.of("renew");
        assertThat(stage.exchanged(stage.refreshing(issued.tokens().refresh())))
                .isEqualTo(new Unavailable(Outage.CODE));

        stage.outage.isOver();
        stage.clock.move(Duration.ofSeconds(15));

        stage.refreshed(issued);
        assertThat(stage.entra.renewals()).isEqualTo(2);
    }

    /// Another replica, which waits in its own way.
    private ExchangeToken exchange(Pause pause) {
        return new ExchangeToken(
                stage.settings,
                new Clients(
                        stage.settings,
                        _ -> new ClientDocument.Unreachable("not_found"),
                        stage.registered,
                        stage.clock),
                stage.grants,
                stage.entra,
                new Mint(new SecureRandom()),
                stage.events::add,
                stage.clock,
                pause);
    }

    private GrantId grantOf(Issued issued) {
        return as(SignIn.Granted.class, stage.let(issued).caller().signIn()).grant();
    }

    private Lease.Held lease(GrantId grant) {
        var now = stage.clock.instant();
        var lease = stage.grants.lease(grant, now, now.plusSeconds(15));
        return as(Lease.Held.class, as(Stored.Answer.class, lease).value());
    }
}
