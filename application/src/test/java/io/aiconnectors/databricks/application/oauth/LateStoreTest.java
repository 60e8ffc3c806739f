package io.aiconnectors.databricks.application.oauth;

import static io.aiconnectors.databricks.application.oauth.Stage.as;
import static io.aiconnectors.databricks.application.oauth.Stage.error;
import static io.aiconnectors.databricks.application.oauth.Stage.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.identity.Authentication;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What a store still hands out after its time is of no use all the same.
final class LateStoreTest {
    private final Stage stage = new Stage();

    @Test
    void a_late_page_cannot_be_decided_on() {
        var transaction = stage.asked(stage.request());
        late(Duration.ofMinutes(10));

        assertThat(problem(stage.consent.show(transaction))).isEqualTo(Problem.EXPIRED_OR_USED);
        assertThat(problem(stage.consent.approve(transaction))).isEqualTo(Problem.EXPIRED_OR_USED);
    }

    @Test
    void a_late_return_from_entra_is_not_taken() {
        var sent = stage.sent(stage.request());
        late(Duration.ofMinutes(10));

        assertThat(problem(stage.returned(stage.returning(), sent.browser()))).isEqualTo(Problem.EXPIRED_OR_USED);
    }

    @Test
    void a_late_code_gets_no_tokens() {
        var form = stage.redeeming(stage.code(stage.request()));
        late(Duration.ofMinutes(1));

        assertThat(error(stage.exchanged(form))).isEqualTo(OAuthError.INVALID_GRANT);
    }

    @Test
    void a_late_refresh_token_gets_no_tokens() {
        var form = stage.refreshing(stage.tokens().tokens().refresh());
        late(Duration.ofDays(90));

        assertThat(error(stage.exchanged(form))).isEqualTo(OAuthError.INVALID_GRANT);
    }

    @Test
    void a_late_access_token_speaks_for_nobody() {
        var issued = as(Issued.class, stage.tokens());
        late(issued.expiresIn());

        assertThat(stage.authenticated(issued)).isEqualTo(new Authentication.Invalid("expired"));
    }

    private void late(Duration time) {
        stage.lag = time;
        stage.clock.move(time);
    }
}
