package io.aiconnectors.databricks.application.oauth;

import static io.aiconnectors.databricks.application.oauth.Stage.as;
import static io.aiconnectors.databricks.application.oauth.Stage.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.audit.SecurityEvent.Kind;
import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.identity.GrantId;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CodeExchangeTest {
    private final Stage stage = new Stage();

    @Test
    void a_code_gets_tokens_of_our_own_that_speak_for_the_person() {
        var issued = stage.tokens();

        assertThat(issued.tokens().access().reveal()).matches("dbxa_[A-Za-z0-9_-]{43}");
        assertThat(issued.tokens().refresh().reveal()).matches("dbxr_[A-Za-z0-9_-]{43}");
        assertThat(issued.scopes()).containsExactly("access_as_user");
        assertThat(issued.expiresIn()).isEqualTo(Duration.ofHours(1));
        assertThat(stage.let(issued).caller().person().object().value()).isEqualTo("ada");
        assertThat(stage.lastEvent()).isEqualTo("tokens_issued ");
    }

    @Test
    void no_answer_to_a_client_holds_a_token_of_entra() {
        var issued = stage.tokens();
        var again = stage.refreshed(issued);

        assertThat(issued.tokens().access().reveal()
                        + issued.tokens().refresh().reveal()
                        + again.tokens().access().reveal()
                        + again.tokens().refresh().reveal())
                .doesNotContain("entra-");
    }

    @Test
    void tokens_end_two_minutes_before_the_sign_in_behind_them() {
        stage.entra.letSessionsLast(Duration.ofMinutes(40));

        assertThat(stage.tokens().expiresIn()).isEqualTo(Duration.ofMinutes(38));
    }

    @Test
    void a_code_presented_twice_ends_the_grant() {
        var form = stage.redeeming(stage.code(stage.request()));
        var issued = as(Issued.class, stage.exchanged(form));

        assertThat(error(stage.exchanged(form))).isEqualTo(OAuthError.INVALID_GRANT);

        assertThat(stage.authenticated(issued)).isEqualTo(new Authentication.Invalid("grant_revoked"));
        assertThat(error(stage.exchanged(stage.refreshing(issued.tokens().refresh()))))
                .isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(stage.eventsOf(Kind.GRANT_REVOKED)).containsExactly("code_reused");
    }

    @Test
    void a_code_presented_again_after_it_expired_still_ends_the_grant() {
        var form = stage.redeeming(stage.code(stage.request()));
        var issued = as(Issued.class, stage.exchanged(form));
        stage.clock.move(Duration.ofMinutes(5));

        stage.exchanged(form);

        assertThat(stage.authenticated(issued)).isEqualTo(new Authentication.Invalid("grant_revoked"));
    }

    @Test
    void a_thousand_races_on_one_code_each_have_one_winner() throws InterruptedException {
        for (int race = 0; race < 1_000; race++) {
            var form = stage.redeeming(stage.code(stage.request()));

            var results = Race.of(4, () -> stage.exchanged(form));

            assertThat(results).filteredOn(Issued.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(Refused.class::isInstance).hasSize(3);
        }
    }

    @Test
    void who_loses_the_race_for_a_code_ends_the_grant_of_the_winner() {
        var form = stage.redeeming(stage.code(stage.request()));
        var winner = new AtomicReference<ExchangeResult>();
        stage.outage.rightBefore("redeem", () -> winner.set(stage.exchanged(form)));

        assertThat(error(stage.exchanged(form))).isEqualTo(OAuthError.INVALID_GRANT);

        assertThat(stage.authenticated(as(Issued.class, winner.get())))
                .isEqualTo(new Authentication.Invalid("grant_revoked"));
    }

    @Test
    void a_grant_that_was_challenged_meanwhile_gives_no_tokens() {
        var form = stage.redeeming(stage.code(stage.request()));
        var grant = new GrantId(stage.events.getLast().grant());
        stage.grants.challenge(
                grant,
                new ClaimsChallenge(Secret.of("{mfa}")),
                stage.clock.instant().plusSeconds(900));

        assertThat(error(stage.exchanged(form))).isEqualTo(OAuthError.INVALID_GRANT);
    }

    @Test
    void a_code_that_cannot_be_ours_is_refused_without_asking_the_store() {
        stage.outage.of("code");

        assertThat(error(stage.exchanged(stage.redeeming(Secret.of("made-up")))))
                .isEqualTo(OAuthError.INVALID_GRANT);
    }

    @Test
    void a_code_in_the_hands_of_another_client_is_burnt() {
        var code = stage.code(stage.request());
        var thief = stage.registered(Stage.REDIRECT);

        var stolen = stage.redeeming(code).with("client_id", thief.value());

        assertThat(error(stage.exchanged(stolen))).isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(error(stage.exchanged(stage.redeeming(code)))).isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(stage.eventsOf(Kind.GRANT_REVOKED)).containsExactly("foreign_client");
    }

    @ParameterizedTest
    @CsvSource({
        "code_verifier, another-verifier-of-the-right-length-0123456789",
        "code_verifier, short",
        "redirect_uri, https://claude.com/api/mcp/auth_callback",
    })
    void a_code_without_what_it_began_with_is_burnt(String name, String value) {
        var form = stage.redeeming(stage.code(stage.request()));

        assertThat(error(stage.exchanged(form.with(name, value)))).isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(error(stage.exchanged(form))).isEqualTo(OAuthError.INVALID_GRANT);
    }

    @Test
    void the_challenge_sent_as_verifier_is_not_taken_as_plain_would() {
        var form = stage.redeeming(stage.code(stage.request()));
        var challenge = Fingerprint.of(Secret.of(Stage.VERIFIER)).value();

        assertThat(error(stage.exchanged(form.with("code_verifier", challenge))))
                .isEqualTo(OAuthError.INVALID_GRANT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "code_verifier", "grant_type"})
    void a_missing_doubled_or_oversized_parameter_is_named_and_costs_nothing(String name) {
        var form = stage.redeeming(stage.code(stage.request()));

        for (var flawed :
                List.of(form.without(name), form.doubling(name), form.with(name, "x".repeat(Parameters.LONGEST + 1)))) {
            var refused = as(Refused.class, stage.exchanged(flawed));

            assertThat(refused.error()).isEqualTo(OAuthError.INVALID_REQUEST);
            assertThat(refused.description()).contains(name);
        }
        as(Issued.class, stage.exchanged(form));
    }

    @Test
    void a_code_for_our_resource_gets_no_token_for_another() {
        var form = stage.redeeming(stage.code(stage.request()));

        assertThat(error(stage.exchanged(form.with("resource", "https://other.example/mcp"))))
                .isEqualTo(OAuthError.INVALID_TARGET);
        as(Issued.class, stage.exchanged(form));
    }

    @Test
    void redirect_and_resource_may_be_left_out_of_the_token_request() {
        var form = stage.redeeming(stage.code(stage.request()));

        as(Issued.class, stage.exchanged(form.without("redirect_uri").without("resource")));
    }

    @Test
    void a_code_is_good_for_a_minute() {
        var form = stage.redeeming(stage.code(stage.request()));
        stage.clock.move(Duration.ofMinutes(1));

        assertThat(error(stage.exchanged(form))).isEqualTo(OAuthError.INVALID_GRANT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"made-up", "dbxc_short", "dbxc_0123456789012345678901234567890123456789012", "dbxr_x"})
    void a_made_up_code_gets_nothing(String code) {
        assertThat(error(stage.exchanged(stage.redeeming(Secret.of(code))))).isEqualTo(OAuthError.INVALID_GRANT);
    }

    @Test
    void only_the_two_flows_on_offer_are_answered() {
        var form = stage.redeeming(stage.code(stage.request()));

        for (var type : new String[] {"password", "client_credentials", "implicit"}) {
            assertThat(error(stage.exchanged(form.with("grant_type", type))))
                    .isEqualTo(OAuthError.UNSUPPORTED_GRANT_TYPE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "find", "redeem"})
    void an_outage_of_the_store_is_never_read_as_reuse_of_a_code(String step) {
        var form = stage.redeeming(stage.code(stage.request()));
        stage.outage.of(step);

        assertThat(stage.exchanged(form)).isEqualTo(new Unavailable(Outage.CODE));
        assertThat(stage.eventsOf(Kind.GRANT_REVOKED)).isEmpty();

        stage.outage.isOver();
        as(Issued.class, stage.exchanged(form));
    }

    @Test
    void reuse_that_cannot_be_acted_on_is_acted_on_at_the_next_attempt() {
        var form = stage.redeeming(stage.code(stage.request()));
        var issued = as(Issued.class, stage.exchanged(form));
        stage.outage.of("revoke");

        assertThat(stage.exchanged(form)).isEqualTo(new Unavailable(Outage.CODE));
        assertThat(stage.authenticated(issued)).isInstanceOf(Authentication.Authenticated.class);

        stage.outage.isOver();
        stage.exchanged(form);
        assertThat(stage.authenticated(issued)).isEqualTo(new Authentication.Invalid("grant_revoked"));
    }
}
