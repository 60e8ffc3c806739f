package io.aiconnectors.databricks.application.oauth;

import static io.aiconnectors.databricks.application.oauth.Stage.as;
import static io.aiconnectors.databricks.application.oauth.Stage.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.audit.SecurityEvent.Kind;
import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RefreshTest {
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Stage stage = new Stage();

    @Test
    void a_refresh_gives_new_tokens_each_time_and_both_old_and_new_access_is_good() {
        var first = stage.tokens();
        var second = stage.refreshed(first);
        var third = stage.refreshed(second);

        var tokens = new HashSet<Secret>();
        for (var issued : new Issued[] {first, second, third}) {
            tokens.add(issued.tokens().access());
            tokens.add(issued.tokens().refresh());
            stage.let(issued);
        }
        assertThat(tokens).hasSize(6);
        assertThat(stage.lastEvent()).isEqualTo("tokens_refreshed ");
    }

    @Test
    void a_refresh_from_two_addresses_at_once_gives_both_the_same_pair() throws InterruptedException {
        var issued = stage.tokens();
        for (int round = 0; round < 100; round++) {
            var form = stage.refreshing(issued.tokens().refresh());

            var results = Race.of(2, () -> stage.exchanged(form));

            assertThat(results).allSatisfy(result -> as(Issued.class, result));
            assertThat(as(Issued.class, results.getFirst()).tokens())
                    .isEqualTo(as(Issued.class, results.getLast()).tokens());
            issued = as(Issued.class, results.getFirst());
        }
        assertThat(stage.eventsOf(Kind.GRANT_REVOKED)).isEmpty();
    }

    @Test
    void an_answer_that_was_lost_on_its_way_can_be_asked_for_again_for_half_a_minute() {
        var first = stage.tokens();
        var second = stage.refreshed(first);
        stage.clock.move(GRACE);

        var repeated = stage.refreshed(first);

        assertThat(repeated.tokens()).isEqualTo(second.tokens());
        assertThat(repeated.expiresIn()).isEqualTo(second.expiresIn().minus(GRACE));
        stage.let(repeated);
    }

    @Test
    void a_replaced_token_ends_the_grant_once_the_grace_is_over() {
        var first = stage.tokens();
        var second = stage.refreshed(first);
        stage.clock.move(GRACE.plusMillis(1));

        assertThat(error(stage.exchanged(stage.refreshing(first.tokens().refresh()))))
                .isEqualTo(OAuthError.INVALID_GRANT);

        assertThat(stage.authenticated(second)).isEqualTo(new Authentication.Invalid("grant_revoked"));
        assertThat(error(stage.exchanged(stage.refreshing(second.tokens().refresh()))))
                .isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(stage.eventsOf(Kind.GRANT_REVOKED)).containsExactly("refresh_reused");
    }

    @Test
    void a_token_two_generations_old_ends_the_grant_even_within_the_grace() {
        var first = stage.tokens();
        var third = stage.refreshed(stage.refreshed(first));

        assertThat(error(stage.exchanged(stage.refreshing(first.tokens().refresh()))))
                .isEqualTo(OAuthError.INVALID_GRANT);

        assertThat(stage.authenticated(third)).isEqualTo(new Authentication.Invalid("grant_revoked"));
    }

    @Test
    void a_refresh_token_in_the_hands_of_another_client_ends_the_grant() {
        var issued = stage.tokens();
        var thief = stage.registered(Stage.REDIRECT);

        var stolen = stage.refreshing(issued.tokens().refresh()).with("client_id", thief.value());

        assertThat(error(stage.exchanged(stolen))).isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(stage.authenticated(issued)).isEqualTo(new Authentication.Invalid("grant_revoked"));
        assertThat(stage.eventsOf(Kind.GRANT_REVOKED)).containsExactly("foreign_client");
    }

    @Test
    void another_client_does_not_get_the_answer_of_the_grace() {
        var first = stage.tokens();
        stage.refreshed(first);
        var thief = stage.registered(Stage.REDIRECT);

        var stolen = stage.refreshing(first.tokens().refresh()).with("client_id", thief.value());

        assertThat(error(stage.exchanged(stolen))).isEqualTo(OAuthError.INVALID_GRANT);
    }

    @Test
    void a_refresh_for_another_resource_is_refused_and_costs_nothing() {
        var form = stage.refreshing(stage.tokens().tokens().refresh());

        assertThat(error(stage.exchanged(form.with("resource", "https://other.example/mcp"))))
                .isEqualTo(OAuthError.INVALID_TARGET);
        as(Issued.class, stage.exchanged(form));
    }

    @Test
    void a_refresh_can_ask_for_no_more_than_was_granted() {
        var form = stage.refreshing(stage.tokens().tokens().refresh());

        assertThat(error(stage.exchanged(form.with("scope", "access_as_user admin"))))
                .isEqualTo(OAuthError.INVALID_SCOPE);
        as(Issued.class, stage.exchanged(form.with("scope", "access_as_user offline_access openid")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"refresh_token", "scope"})
    void a_parameter_sent_twice_costs_nothing(String name) {
        var form = stage.refreshing(stage.tokens().tokens().refresh()).with("scope", "access_as_user");

        assertThat(error(stage.exchanged(form.doubling(name)))).isEqualTo(OAuthError.INVALID_REQUEST);
        as(Issued.class, stage.exchanged(form));
    }

    @Test
    void a_refresh_without_a_token_or_with_a_made_up_one_gets_nothing() {
        var form = stage.refreshing(Secret.of("made-up"));

        assertThat(error(stage.exchanged(form))).isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(error(stage.exchanged(form.with("refresh_token", "dbxr_" + "A".repeat(43)))))
                .isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(error(stage.exchanged(form.without("refresh_token")))).isEqualTo(OAuthError.INVALID_REQUEST);
    }

    @Test
    void a_token_that_cannot_be_ours_is_refused_without_asking_the_store() {
        stage.outage.of("refresh");

        assertThat(error(stage.exchanged(stage.refreshing(Secret.of("made-up")))))
                .isEqualTo(OAuthError.INVALID_GRANT);
    }

    @Test
    void an_access_token_is_no_refresh_token() {
        var issued = stage.tokens();

        assertThat(error(stage.exchanged(stage.refreshing(issued.tokens().access()))))
                .isEqualTo(OAuthError.INVALID_GRANT);
        stage.let(issued);
    }

    @Test
    void a_grant_lives_ninety_days_from_its_last_refresh() {
        var issued = stage.tokens();
        stage.clock.move(Duration.ofDays(89));
        var later = stage.refreshed(issued);
        stage.clock.move(Duration.ofDays(89));
        var last = stage.refreshed(later);
        stage.clock.move(Duration.ofDays(90));

        assertThat(error(stage.exchanged(stage.refreshing(last.tokens().refresh()))))
                .isEqualTo(OAuthError.INVALID_CLIENT);
    }

    @Test
    void a_client_that_is_used_is_not_forgotten_after_a_day() {
        var issued = stage.tokens();
        stage.clock.move(Duration.ofDays(60));

        stage.refreshed(issued);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refresh", "rotate", "lease", "find"})
    void an_outage_of_the_store_is_never_read_as_reuse(String step) {
        var issued = stage.tokens();
        stage.clock.move(Duration.ofMinutes(59));
        stage.outage.of(step);

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(stage.exchanged(stage.refreshing(issued.tokens().refresh())))
                    .isEqualTo(new Unavailable(Outage.CODE));
        }

        stage.outage.isOver();
        stage.refreshed(issued);
        assertThat(stage.eventsOf(Kind.GRANT_REVOKED)).isEmpty();
    }

    @Test
    void a_rotation_whose_answer_the_store_swallowed_is_answered_at_the_next_attempt() {
        var issued = stage.tokens();
        var form = stage.refreshing(issued.tokens().refresh());
        stage.outage.afterwards("rotate");
        assertThat(stage.exchanged(form)).isEqualTo(new Unavailable(Outage.CODE));

        stage.outage.isOver();

        stage.let(as(Issued.class, stage.exchanged(form)));
        assertThat(stage.eventsOf(Kind.GRANT_REVOKED)).isEmpty();
    }

    @Test
    void reuse_is_not_forgiven_by_an_outage() {
        var first = stage.tokens();
        var third = stage.refreshed(stage.refreshed(first));
        stage.outage.of("revoke");
        assertThat(stage.exchanged(stage.refreshing(first.tokens().refresh()))).isEqualTo(new Unavailable(Outage.CODE));

        stage.outage.isOver();
        stage.exchanged(stage.refreshing(first.tokens().refresh()));

        assertThat(stage.authenticated(third)).isEqualTo(new Authentication.Invalid("grant_revoked"));
    }
}
