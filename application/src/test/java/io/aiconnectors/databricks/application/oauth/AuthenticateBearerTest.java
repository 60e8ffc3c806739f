package io.aiconnectors.databricks.application.oauth;

import static io.aiconnectors.databricks.application.oauth.Stage.as;
import static io.aiconnectors.databricks.application.oauth.Stage.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.audit.SecurityEvent.Kind;
import io.aiconnectors.databricks.domain.client.RedirectRules;
import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.SignIn;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an access token is good for, and what a call that Entra turns away does to it.
final class AuthenticateBearerTest {
    private final Stage stage = new Stage();

    @Test
    void an_access_token_speaks_for_the_person_with_what_entra_said_of_them() {
        var issued = stage.tokens();

        var let = stage.let(issued);

        assertThat(let.caller().person().object().value()).isEqualTo("ada");
        assertThat(let.caller().client()).isEqualTo(stage.client);
        assertThat(let.caller().scopes()).containsExactly("access_as_user");
        assertThat(let.caller().assertion().reveal()).isEqualTo("entra-access-1");
        assertThat(let.caller().signIn()).isInstanceOf(SignIn.Granted.class);
        assertThat(let.until())
                .as("nobody may rely on it for longer, for it can be revoked")
                .isEqualTo(stage.clock.instant());
    }

    @Test
    void a_refresh_token_or_a_code_is_no_bearer_token() {
        var code = stage.code(stage.request());
        assertThat(stage.authenticate.authenticate(code)).isEqualTo(new Authentication.Invalid("not_ours"));

        var issued = as(Issued.class, stage.exchanged(stage.redeeming(code)));

        assertThat(stage.authenticate.authenticate(issued.tokens().refresh()))
                .isEqualTo(new Authentication.Invalid("refresh_as_bearer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eyJhbGciOiJSUzI1NiJ9.e30.c2ln", "entra-access-1", "dbxa_", "DBXA_x", "dbxd_x"})
    void a_token_of_anybody_else_is_none_here(String token) {
        stage.tokens();

        assertThat(stage.authenticate.authenticate(Secret.of(token))).isEqualTo(new Authentication.Invalid("not_ours"));
    }

    @Test
    void a_made_up_token_of_the_right_shape_is_unknown() {
        assertThat(stage.authenticate.authenticate(Secret.of("dbxa_" + "A".repeat(43))))
                .isEqualTo(new Authentication.Invalid("unknown"));
    }

    @Test
    void an_access_token_ends_with_its_time() {
        var issued = stage.tokens();
        stage.clock.move(issued.expiresIn().minusMillis(1));
        stage.let(issued);

        stage.clock.move(Duration.ofMillis(1));

        assertThat(stage.authenticated(issued)).isInstanceOf(Authentication.Invalid.class);
    }

    @Test
    void a_token_for_another_resource_is_not_taken_even_from_our_own_store() {
        var issued = stage.tokens();
        var settings = new OAuthSettings(
                URI.create(Stage.ISSUER),
                URI.create("https://connector.example/other"),
                List.of("access_as_user"),
                new RedirectRules(RedirectRules.KNOWN_HOSTS, false),
                List.of(),
                new DocumentClients.None(),
                false,
                Duration.ofDays(90));

        var elsewhere = new AuthenticateBearer(settings, stage.grants, stage.clock);

        assertThat(elsewhere.authenticate(issued.tokens().access())).isEqualTo(new Authentication.Invalid("audience"));
    }

    @Test
    void an_outage_of_the_store_is_neither_a_yes_nor_a_no() {
        var issued = stage.tokens();
        stage.outage.of("access");

        assertThat(stage.authenticated(issued)).isEqualTo(new Authentication.Undetermined(Outage.CODE));
    }

    @Test
    void a_challenge_during_a_call_ends_access_and_refresh_until_the_person_signs_in_again() {
        var issued = stage.tokens();
        stage.mark.challenged(stage.let(issued).caller(), new ClaimsChallenge(Secret.of("{mfa}")));

        assertThat(stage.authenticated(issued)).isEqualTo(new Authentication.Invalid("grant_challenged"));
        assertThat(error(stage.exchanged(stage.refreshing(issued.tokens().refresh()))))
                .isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(stage.eventsOf(Kind.GRANT_CHALLENGED)).hasSize(1);
        stage.clock.move(Duration.ofHours(1));
        assertThat(error(stage.exchanged(stage.refreshing(issued.tokens().refresh()))))
                .isEqualTo(OAuthError.INVALID_GRANT);
        stage.let(stage.tokens());
    }

    @Test
    void a_sign_in_that_entra_no_longer_takes_is_renewed_at_the_next_refresh() {
        var issued = stage.tokens();
        stage.mark.expired(stage.let(issued).caller());

        assertThat(stage.authenticated(issued)).isEqualTo(new Authentication.Invalid("sign_in_expired"));
        stage.let(stage.refreshed(issued));
        assertThat(stage.entra.renewals()).isOne();
    }

    @Test
    void a_late_complaint_about_a_token_that_was_replaced_changes_nothing() {
        var issued = stage.tokens();
        var before = stage.let(issued).caller();
        stage.clock.move(Duration.ofMinutes(50));
        var refreshed = stage.refreshed(issued);

        stage.mark.expired(before);

        stage.let(refreshed);
    }

    @Test
    void trouble_of_a_caller_without_a_grant_or_of_the_store_stays_without_effect() {
        var caller = stage.let(stage.tokens()).caller();
        var direct = new Caller(
                caller.person(),
                caller.client(),
                caller.groups(),
                caller.scopes(),
                caller.assertion(),
                new SignIn.Direct());
        stage.mark.challenged(direct, new ClaimsChallenge(Secret.of("{mfa}")));
        stage.mark.expired(direct);
        stage.outage.of("challenge");
        stage.outage.of("expire");
        stage.mark.challenged(caller, new ClaimsChallenge(Secret.of("{mfa}")));
        stage.mark.expired(caller);

        assertThat(stage.eventsOf(Kind.GRANT_CHALLENGED)).isEmpty();
    }
}
