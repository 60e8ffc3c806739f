package io.aiconnectors.databricks.application.oauth;

import static io.aiconnectors.databricks.application.oauth.Stage.as;
import static io.aiconnectors.databricks.application.oauth.Stage.failure;
import static io.aiconnectors.databricks.application.oauth.Stage.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.signin.ClaimsChallenge;
import io.aiconnectors.databricks.domain.signin.SignInRequest;
import io.aiconnectors.databricks.domain.upstream.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FinishSignInTest {
    private final Stage stage = new Stage();

    @Test
    void the_client_gets_a_code_with_its_state_and_our_issuer() {
        var sent = stage.sent(stage.request());

        var back = as(BackToClient.class, stage.returned(stage.returning(), sent.browser()));

        assertThat(Stage.code(back).reveal()).startsWith("dbxc_");
        assertThat(back.redirect().value()).isEqualTo(Stage.REDIRECT);
        assertThat(back.state()).isEqualTo("the state of the client");
        assertThat(back.issuer()).hasToString(Stage.ISSUER);
        assertThat(stage.entra.verifiers())
                .containsExactly(stage.entra.lastVisit().verifier());
        assertThat(stage.lastEvent()).isEqualTo("signed_in ");
    }

    @Test
    void another_browser_than_the_one_that_consented_gets_nothing_and_leads_nowhere() {
        stage.sent(stage.request());
        var victim = stage.returned(stage.returning(), Secret.of("cookie-of-another-sign-in"));

        assertThat(victim).isEqualTo(ShowProblem.of(Problem.OTHER_BROWSER));
        assertThat(stage.entra.verifiers()).isEmpty();
        assertThat(stage.lastEvent()).isEqualTo("sign_in_failed other_browser");
    }

    @Test
    void a_browser_without_a_cookie_gets_nothing() {
        stage.sent(stage.request());

        assertThat(stage.returned(stage.returning())).isEqualTo(ShowProblem.of(Problem.OTHER_BROWSER));
    }

    @Test
    void a_cookie_fixed_from_another_sign_in_does_not_fit_this_one() {
        var mine = stage.sent(stage.request());
        var mineBack = stage.returning();
        stage.sent(stage.request());

        assertThat(problem(stage.returned(stage.returning(), mine.browser()))).isEqualTo(Problem.OTHER_BROWSER);
        as(BackToClient.class, stage.returned(mineBack, mine.browser()));
    }

    @Test
    void one_right_cookie_among_several_is_enough() {
        var sent = stage.sent(stage.request());

        as(
                BackToClient.class,
                stage.returned(stage.returning(), Secret.of("left-over"), sent.browser(), Secret.of("another")));
    }

    @Test
    void a_state_is_good_once_even_for_the_wrong_browser() {
        var sent = stage.sent(stage.request());
        stage.returned(stage.returning());

        assertThat(problem(stage.returned(stage.returning(), sent.browser()))).isEqualTo(Problem.EXPIRED_OR_USED);
    }

    @Test
    void of_many_returns_with_one_state_exactly_one_is_answered() throws InterruptedException {
        for (int round = 0; round < 100; round++) {
            var sent = stage.sent(stage.request());
            var returning = stage.returning();

            var results = Race.of(8, () -> stage.returned(returning, sent.browser()));

            assertThat(results).filteredOn(BackToClient.class::isInstance).hasSize(1);
        }
    }

    @Test
    void the_id_of_the_consent_page_is_no_state() {
        var transaction = stage.asked(stage.request());
        var sent = as(SendToEntra.class, stage.consent.approve(transaction));

        var guess = stage.returning().with("state", transaction.reveal());

        assertThat(problem(stage.returned(guess, sent.browser()))).isEqualTo(Problem.EXPIRED_OR_USED);
    }

    @Test
    void who_takes_too_long_at_entra_starts_again() {
        var sent = stage.sent(stage.request());
        stage.clock.move(Duration.ofMinutes(10));

        assertThat(problem(stage.returned(stage.returning(), sent.browser()))).isEqualTo(Problem.EXPIRED_OR_USED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "code"})
    void a_return_with_a_missing_doubled_or_oversized_parameter_is_malformed(String name) {
        for (int flaw = 0; flaw < 4; flaw++) {
            var sent = stage.sent(stage.request());
            var returning = stage.returning();
            var flawed = List.of(
                            returning.without(name),
                            returning.with(name, " "),
                            returning.doubling(name),
                            returning.with(name, "x".repeat(5_000)))
                    .get(flaw);

            assertThat(stage.returned(flawed, sent.browser())).isEqualTo(ShowProblem.malformed(name));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "consent_required, CONSENT_MISSING, ACCESS_DENIED",
        "interaction_required, SIGN_IN_INCOMPLETE, ACCESS_DENIED",
        "login_required, SIGN_IN_INCOMPLETE, ACCESS_DENIED",
        "temporarily_unavailable, ENTRA_UNAVAILABLE, TEMPORARILY_UNAVAILABLE",
        "server_error, ENTRA_UNAVAILABLE, TEMPORARILY_UNAVAILABLE",
        "invalid_client, MISCONFIGURED, SERVER_ERROR",
        "<script>alert(1)</script>, MISCONFIGURED, SERVER_ERROR",
    })
    void entras_errors_are_told_in_our_words(String error, Problem problem, OAuthError told) {
        var sent = stage.sent(stage.request());
        var returning = stage.returning()
                .without("code")
                .with("error", error)
                .with("error_description", "AADSTS65001: the text of Entra");

        var shown = as(ShowProblem.class, stage.returned(returning, sent.browser()));

        assertThat(shown.problem()).isEqualTo(problem);
        var back = as(WayBack.ToClient.class, shown.wayBack()).way();
        assertThat(failure(back).error()).isEqualTo(told);
        assertThat(back.issuer()).hasToString(Stage.ISSUER);
        assertThat(back.state()).isEqualTo("the state of the client");
        assertThat(shown.toString() + stage.events).doesNotContain("AADSTS").doesNotContain("alert");
    }

    @Test
    void who_cancels_at_entra_is_sent_back_as_one_who_declined() {
        var sent = stage.sent(stage.request());
        var returning = stage.returning().without("code").with("error", "access_denied");

        assertThat(failure(stage.returned(returning, sent.browser())).error()).isEqualTo(OAuthError.ACCESS_DENIED);
    }

    @ParameterizedTest
    @CsvSource({
        "SIGN_IN_EXPIRED, SIGN_IN_INCOMPLETE",
        "CONSENT_REQUIRED, CONSENT_MISSING",
        "STEP_UP_REQUIRED, STEP_UP_FAILED",
        "IDENTITY_REFUSED, ACCOUNT_REFUSED",
        "IDENTITY_MISCONFIGURED, MISCONFIGURED",
        "IDENTITY_UNAVAILABLE, ENTRA_UNAVAILABLE",
        "CANCELLED, ENTRA_UNAVAILABLE",
    })
    void what_stands_in_the_way_is_met_while_the_person_is_still_there(Fault.Kind fault, Problem problem) {
        var redeemed = stage.sent(stage.request());
        stage.entra.nextRedeeming(StagedEntra.failure(fault));
        assertThat(problem(stage.returned(stage.returning(), redeemed.browser())))
                .isEqualTo(problem);

        var probed = stage.sent(stage.request());
        stage.entra.nextProbing(StagedEntra.failure(fault));
        assertThat(problem(stage.returned(stage.returning(), probed.browser()))).isEqualTo(problem);
        assertThat(stage.lastEvent()).isEqualTo("sign_in_failed " + problem.code());
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_has_a_problem_that_names_its_side(Fault.Kind fault) {
        var problem = EntraTroubles.of(fault);

        assertThat(problem.side() == Problem.Side.OUTAGE)
                .isEqualTo(fault != Fault.Kind.IDENTITY_MISCONFIGURED && !isAboutThePerson(fault));
    }

    private static boolean isAboutThePerson(Fault.Kind fault) {
        return List.of(
                        Fault.Kind.SIGN_IN_EXPIRED,
                        Fault.Kind.CONSENT_REQUIRED,
                        Fault.Kind.STEP_UP_REQUIRED,
                        Fault.Kind.IDENTITY_REFUSED)
                .contains(fault);
    }

    @Test
    void a_claims_challenge_sends_the_same_browser_back_with_all_else_new() {
        var first = stage.sent(stage.request());
        var before = stage.entra.lastVisit();
        stage.entra.nextProbing(StagedEntra.challenge("{mfa}"));

        var again = as(SendToEntra.class, stage.returned(stage.returning(), first.browser()));

        var visit = stage.entra.lastVisit();
        assertThat(again.browser()).isEqualTo(first.browser());
        assertThat(visit.claims())
                .extracting(claims -> claims.claims().reveal())
                .containsExactly("{mfa}");
        assertThat(visit.state()).isNotEqualTo(before.state());
        assertThat(visit.verifier()).isNotEqualTo(before.verifier());
        as(BackToClient.class, stage.returned(stage.returning(), first.browser()));
    }

    @Test
    void after_two_rounds_of_claims_the_person_is_told() {
        var sent = stage.sent(stage.request());
        for (int round = 0; round < 2; round++) {
            stage.entra.nextProbing(StagedEntra.challenge("{more}"));
            as(SendToEntra.class, stage.returned(stage.returning(), sent.browser()));
        }
        stage.entra.nextRedeeming(StagedEntra.challenge("{more}"));

        assertThat(problem(stage.returned(stage.returning(), sent.browser()))).isEqualTo(Problem.STEP_UP_FAILED);
        assertThat(stage.entra.visits()).hasSize(3);
    }

    @Test
    void what_entra_wanted_of_a_grant_is_asked_for_at_once_when_its_client_comes_again() {
        var caller = stage.let(stage.tokens()).caller();
        stage.mark.challenged(caller, new ClaimsChallenge(Secret.of("{mfa}")));

        stage.sent(stage.request());

        assertThat(stage.entra.lastVisit().claims()).hasSize(1);
    }

    @Test
    void what_entra_wanted_of_one_person_is_not_asked_of_everybody_with_the_same_document() {
        stage.document("Claude", Stage.REDIRECT);
        var request = stage.request().with("client_id", Stage.DOCUMENT);
        var form = stage.redeeming(stage.code(request)).with("client_id", Stage.DOCUMENT);
        var caller = stage.let(as(Issued.class, stage.exchanged(form))).caller();
        stage.mark.challenged(caller, new ClaimsChallenge(Secret.of("{mfa}")));

        stage.sent(request);

        assertThat(stage.entra.visits()).flatExtracting(SignInRequest::claims).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"take", "open"})
    void an_outage_of_the_store_is_told_as_one(String step) {
        var sent = stage.sent(stage.request());
        stage.outage.of(step);

        assertThat(problem(stage.returned(stage.returning(), sent.browser()))).isEqualTo(Problem.STORE_UNAVAILABLE);
    }
}
