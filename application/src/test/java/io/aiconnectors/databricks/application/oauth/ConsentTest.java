package io.aiconnectors.databricks.application.oauth;

import static io.aiconnectors.databricks.application.oauth.Stage.as;
import static io.aiconnectors.databricks.application.oauth.Stage.failure;
import static io.aiconnectors.databricks.application.oauth.Stage.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.client.RedirectPlace;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsentTest {
    private final Stage stage = new Stage();

    @Test
    void showing_the_page_any_number_of_times_changes_nothing() {
        var transaction = stage.asked(stage.request());

        var first = as(ConsentQuestion.class, stage.consent.show(transaction));

        assertThat(stage.consent.show(transaction)).isEqualTo(first);
        assertThat(first.place()).isEqualTo(new RedirectPlace.Website("claude.ai"));
        assertThat(stage.entra.visits()).isEmpty();
    }

    @Test
    void an_approval_sends_the_browser_to_entra_with_what_stands_in_no_address_of_ours() {
        var transaction = stage.asked(stage.request());

        var sent = as(SendToEntra.class, stage.consent.approve(transaction));

        var visit = stage.entra.lastVisit();
        assertThat(visit.state()).isNotEqualTo(transaction);
        assertThat(sent.browser()).isNotEqualTo(transaction).isNotEqualTo(visit.state());
        assertThat(visit.verifier()).isNotEqualTo(visit.state()).isNotEqualTo(sent.browser());
        assertThat(stage.lastEvent()).isEqualTo("consent_given ");
    }

    @Test
    void a_person_decides_once() {
        var approved = stage.asked(stage.request());
        stage.consent.approve(approved);
        var declined = stage.asked(stage.request());
        stage.consent.decline(declined);

        assertThat(problem(stage.consent.approve(approved))).isEqualTo(Problem.EXPIRED_OR_USED);
        assertThat(problem(stage.consent.decline(approved))).isEqualTo(Problem.EXPIRED_OR_USED);
        assertThat(problem(stage.consent.approve(declined))).isEqualTo(Problem.EXPIRED_OR_USED);
        assertThat(problem(stage.consent.show(declined))).isEqualTo(Problem.EXPIRED_OR_USED);
    }

    @Test
    void two_decisions_at_once_are_one() throws InterruptedException {
        for (int round = 0; round < 100; round++) {
            var transaction = stage.asked(stage.request());

            var results = Race.of(8, () -> stage.consent.approve(transaction));

            assertThat(results).filteredOn(SendToEntra.class::isInstance).hasSize(1);
        }
    }

    @Test
    void who_declines_is_sent_back_with_the_reason_and_the_issuer() {
        var back = as(BackToClient.class, stage.consent.decline(stage.asked(stage.request())));

        assertThat(failure(back).error()).isEqualTo(OAuthError.ACCESS_DENIED);
        assertThat(back.state()).isEqualTo("the state of the client");
        assertThat(back.issuer()).hasToString(Stage.ISSUER);
        assertThat(stage.entra.visits()).isEmpty();
        assertThat(stage.lastEvent()).isEqualTo("consent_declined ");
    }

    @Test
    void a_page_that_waited_too_long_is_of_no_use() {
        var transaction = stage.asked(stage.request());

        stage.clock.move(Duration.ofMinutes(10));

        assertThat(problem(stage.consent.show(transaction))).isEqualTo(Problem.EXPIRED_OR_USED);
        assertThat(problem(stage.consent.approve(transaction))).isEqualTo(Problem.EXPIRED_OR_USED);
    }

    @Test
    void a_made_up_transaction_shows_nothing() {
        assertThat(problem(stage.consent.show(Secret.of("made-up")))).isEqualTo(Problem.EXPIRED_OR_USED);
    }

    @Test
    void a_client_that_changes_its_document_after_the_question_changes_nothing() {
        stage.document("Claude", Stage.REDIRECT);
        var transaction = stage.asked(stage.request().with("client_id", Stage.DOCUMENT));

        stage.document("Evil", "https://chatgpt.com/connector_platform_oauth_redirect");

        var asked = as(ConsentQuestion.class, stage.consent.show(transaction));
        assertThat(asked.terms().client().name()).isEqualTo("Claude");
        var sent = as(SendToEntra.class, stage.consent.approve(transaction));
        var back = as(BackToClient.class, stage.returned(stage.returning(), sent.browser()));
        assertThat(back.redirect().value()).isEqualTo(Stage.REDIRECT);
        var form = stage.redeeming(Stage.code(back)).with("client_id", Stage.DOCUMENT);
        as(Issued.class, stage.exchanged(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"waiting", "approve", "challengeOf"})
    void an_outage_of_the_store_decides_nothing(String step) {
        var transaction = stage.asked(stage.request());
        stage.outage.of(step);

        assertThat(problem(stage.consent.approve(transaction))).isEqualTo(Problem.STORE_UNAVAILABLE);

        stage.outage.isOver();
        as(SendToEntra.class, stage.consent.approve(transaction));
    }
}
