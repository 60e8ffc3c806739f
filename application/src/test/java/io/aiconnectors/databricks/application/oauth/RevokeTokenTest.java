package io.aiconnectors.databricks.application.oauth;

import static io.aiconnectors.databricks.application.oauth.Stage.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.audit.SecurityEvent.Kind;
import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.secret.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RevokeTokenTest {
    private final Stage stage = new Stage();

    @Test
    void either_token_ends_the_whole_grant_at_once() {
        for (boolean access : new boolean[] {true, false}) {
            var issued = stage.tokens();
            var token = access ? issued.tokens().access() : issued.tokens().refresh();

            assertThat(revoked(revoking(token))).isEqualTo(new Revoked());

            assertThat(stage.authenticated(issued)).isEqualTo(new Authentication.Invalid("grant_revoked"));
            assertThat(error(stage.exchanged(stage.refreshing(issued.tokens().refresh()))))
                    .isEqualTo(OAuthError.INVALID_GRANT);
        }
        assertThat(stage.eventsOf(Kind.GRANT_REVOKED)).containsExactly("revoked_by_client", "revoked_by_client");
    }

    @Test
    void a_wrong_hint_and_a_second_time_change_nothing_about_it() {
        var issued = stage.tokens();
        var form = revoking(issued.tokens().refresh()).with("token_type_hint", "access_token");

        assertThat(revoked(form)).isEqualTo(new Revoked());
        assertThat(revoked(form)).isEqualTo(new Revoked());
        assertThat(stage.eventsOf(Kind.GRANT_REVOKED)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"made-up", "dbxr_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_token_that_never_was_is_answered_like_any_other(String token) {
        assertThat(revoked(revoking(Secret.of(token)))).isEqualTo(new Revoked());
    }

    @Test
    void a_token_in_the_hands_of_another_client_ends_too() {
        var issued = stage.tokens();
        var thief = stage.registered(Stage.REDIRECT);

        assertThat(revoked(revoking(issued.tokens().access()).with("client_id", thief.value())))
                .isEqualTo(new Revoked());

        assertThat(stage.authenticated(issued)).isEqualTo(new Authentication.Invalid("grant_revoked"));
        assertThat(stage.eventsOf(Kind.GRANT_REVOKED)).containsExactly("foreign_client");
    }

    @Test
    void who_is_not_a_client_revokes_nothing() {
        var issued = stage.tokens();

        assertThat(error(revoked(revoking(issued.tokens().access()).with("client_id", "nobody"))))
                .isEqualTo(OAuthError.INVALID_CLIENT);

        stage.let(issued);
    }

    @Test
    void one_token_has_to_be_sent_once() {
        var form = revoking(stage.tokens().tokens().access());

        assertThat(error(revoked(form.without("token")))).isEqualTo(OAuthError.INVALID_REQUEST);
        assertThat(error(revoked(form.doubling("token")))).isEqualTo(OAuthError.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"access", "revoke"})
    void an_outage_of_the_store_is_not_told_as_done(String step) {
        var issued = stage.tokens();
        stage.outage.of(step);

        assertThat(revoked(revoking(issued.tokens().access()))).isEqualTo(new Unavailable(Outage.CODE));
    }

    private Sent revoking(Secret token) {
        return Sent.of("client_id", stage.client.value(), "token", token.reveal());
    }

    private RevokeResult revoked(Sent form) {
        return stage.revoke.revoke(form.parameters(), new ClientProof.None());
    }
}
