package io.aiconnectors.databricks.adapter.oauth.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConsentProofTest {
    private static final Secret TRANSACTION = Secret.of("transaction");

    private final ConsentProof proofs = new ConsentProof(new SecureRandom());
    private final Secret browser = proofs.browserSecret(List.of());

    @Test
    void the_browser_that_was_shown_the_page_proves_it() {
        assertThat(proofs.holds(List.of(browser.reveal()), TRANSACTION, proofs.of(browser, TRANSACTION)))
                .isTrue();
    }

    @Test
    void the_proof_of_another_browser_is_none() {
        var attacker = proofs.browserSecret(List.of());

        assertThat(proofs.holds(List.of(browser.reveal()), TRANSACTION, proofs.of(attacker, TRANSACTION)))
                .isFalse();
    }

    @Test
    void the_proof_for_another_request_is_none() {
        assertThat(proofs.holds(List.of(browser.reveal()), TRANSACTION, proofs.of(browser, Secret.of("other"))))
                .isFalse();
    }

    @Test
    void a_browser_without_a_secret_proves_nothing() {
        assertThat(proofs.holds(List.of(), TRANSACTION, proofs.of(browser, TRANSACTION)))
                .isFalse();
    }

    @Test
    void a_browser_keeps_its_secret_so_that_two_tabs_work() {
        assertThat(proofs.browserSecret(List.of(browser.reveal()))).isEqualTo(browser);
    }

    @Test
    void a_secret_that_is_too_weak_is_replaced_and_proves_nothing() {
        var weak = Secret.of("guess");

        assertThat(proofs.browserSecret(List.of("guess"))).isNotEqualTo(weak);
        assertThat(proofs.holds(List.of("guess"), TRANSACTION, proofs.of(weak, TRANSACTION)))
                .isFalse();
    }

    @Test
    void no_two_browsers_have_the_same_secret() {
        assertThat(proofs.browserSecret(List.of()).reveal())
                .matches("[A-Za-z0-9_-]{43}")
                .isNotEqualTo(browser.reveal());
    }
}
