package io.aiconnectors.databricks.application.oauth;

import static io.aiconnectors.databricks.application.oauth.Stage.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.grant.TokenKind;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is written down or printed of a sign-in holds nothing that somebody could use.
final class SecrecyTest {
    private final Stage stage = new Stage();

    @Test
    void no_record_of_a_whole_life_of_a_grant_holds_a_secret() {
        var transaction = stage.asked(stage.request());
        var sent = as(SendToEntra.class, stage.consent.approve(transaction));
        var code = Stage.code(stage.returned(stage.returning(), sent.browser()));
        var issued = as(Issued.class, stage.exchanged(stage.redeeming(code)));
        var refreshed = stage.refreshed(issued);
        stage.exchanged(stage.redeeming(code));

        var visit = stage.entra.lastVisit();
        var secrets = List.of(
                transaction,
                sent.browser(),
                code,
                visit.state(),
                visit.verifier(),
                issued.tokens().access(),
                issued.tokens().refresh(),
                refreshed.tokens().access(),
                Secret.of("entra-"),
                Secret.of(Stage.VERIFIER));
        assertThat(stage.events).hasSizeGreaterThan(5);
        assertThat(secrets)
                .allSatisfy(secret ->
                        assertThat(stage.events + " " + issued + refreshed).doesNotContain(secret.reveal()));
    }

    @Test
    void every_step_says_who_and_with_whom() {
        stage.tokens();

        assertThat(stage.events.getLast().client()).isEqualTo(stage.client.value());
        assertThat(stage.events.getLast().person()).endsWith("/ada");
        assertThat(stage.events.getLast().grant()).hasSize(22);
        assertThat(stage.events.getLast().at()).isEqualTo(stage.clock.instant());
    }

    @Test
    void parameters_print_their_names_alone() {
        assertThat(stage.redeeming(Secret.of("the-code")).parameters())
                .hasToString("Parameters[client_id, code, code_verifier, grant_type, redirect_uri, resource]");
    }

    @Test
    void an_unknown_client_fills_no_records() {
        stage.begin(stage.request().with("client_id", "x".repeat(4_000)));

        assertThat(stage.events.getLast().client()).hasSize(256);
    }

    @Test
    void tokens_are_made_of_chance_and_of_no_other_secret() {
        var mint = new Mint(new SecureRandom());
        var made = new HashSet<Secret>();
        for (int token = 0; token < 10_000; token++) {
            made.add(mint.token(TokenKind.ACCESS));
            made.add(mint.nonce());
        }

        assertThat(made).hasSize(20_000);
    }
}
