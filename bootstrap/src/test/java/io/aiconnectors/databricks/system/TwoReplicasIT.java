package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.sandbox.browser.Arrival;
import io.aiconnectors.databricks.sandbox.browser.Browser;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.signin.Attempt;
import io.aiconnectors.databricks.sandbox.signin.AuthorizationClient;
import io.aiconnectors.databricks.sandbox.signin.Reply;
import io.aiconnectors.databricks.sandbox.signin.Tokens;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two replicas over one table behave as one: whichever is asked, and whichever dies on the way.
class TwoReplicasIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final URI CALLBACK = URI.create("http://127.0.0.1:9/callback");
    private static final String APPROVE = "button[value=approve]";
    private static final String ADA = "button[value=" + Personas.ADA.shortName() + "]";

    private static final Pair PAIR = Pair.start();

    @BeforeAll
    static void serve() {
        PAIR.firstServes();
    }

    @AfterAll
    static void end() {
        PAIR.close();
    }

    @Test
    void what_one_begins_the_other_goes_on_with() {
        PAIR.secondServes();
        try (var client = AuthorizationClient.register(PAIR.stage().mcp(), "assistant", CALLBACK);
                var browser = client.browser()) {
            PAIR.firstServes();
            var attempt = client.attempt();
            var consent = browser.open(attempt.address());
            PAIR.secondServes();
            var entra = pressed(browser, consent, APPROVE);
            PAIR.firstServes();
            var back = pressed(browser, entra, ADA);
            PAIR.secondServes();
            var tokens = redeemed(client, attempt, back);
            PAIR.firstServes();
            assertThat(call(tokens)).isEqualTo(200);
            PAIR.secondServes();
            var next = Tokens.of(client.refresh(tokens.refresh()).body());

            PAIR.bothServe();
            var both = atOnce(() -> client.refresh(next.refresh()), () -> client.refresh(next.refresh()));
            assertThat(both).extracting(Reply::status).containsExactly(200, 200);
            var last = Tokens.of(both.getFirst().body());
            assertThat(Tokens.of(both.getLast().body()).refresh()).isEqualTo(last.refresh());

            PAIR.firstServes();
            assertThat(call(last)).isEqualTo(200);
            assertThat(client.revoke(last.refresh()).status()).isEqualTo(200);
            PAIR.secondServes();
            assertThat(call(last)).isEqualTo(401);
            assertThat(client.refresh(last.refresh()).body().path("error").asText())
                    .isEqualTo("invalid_grant");
        }
    }

    @Test
    void a_replica_that_dies_after_each_step_costs_nobody_their_sign_in() {
        PAIR.firstServes();
        try (var client = AuthorizationClient.register(PAIR.stage().mcp(), "assistant", CALLBACK);
                var browser = client.browser()) {
            var attempt = client.attempt();
            var consent = browser.open(attempt.address());
            PAIR.firstDies();
            var entra = pressed(browser, consent, APPROVE);
            PAIR.firstDies();
            var back = pressed(browser, entra, ADA);
            PAIR.firstDies();
            var tokens = redeemed(client, attempt, back);
            PAIR.firstDies();
            assertThat(call(tokens)).isEqualTo(200);
            assertThat(client.refresh(tokens.refresh()).status()).isEqualTo(200);
        }
    }

    @Test
    void a_token_straight_from_entra_opens_nothing_where_none_is_taken() {
        PAIR.firstServes();
        var bearer = PAIR.stage().bearer(Personas.ADA);

        var answer = new ModernClient(PAIR.stage().mcp(), bearer).exchange("list_catalogs", JSON.createObjectNode());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    private static Arrival pressed(Browser browser, Arrival arrival, String button) {
        return switch (arrival) {
            case Arrival.Shown(var page) -> browser.press(page, button);
            case Arrival.SentTo(var address) -> throw new AssertionError("sent back too early: " + address.getPath());
        };
    }

    private static Tokens redeemed(AuthorizationClient client, Attempt attempt, Arrival back) {
        if (!(back instanceof Arrival.SentTo(var address))) {
            throw new AssertionError("not sent back to the client");
        }
        var code = Secret.of(address.getQuery().replaceFirst("(?:.*&)?code=([^&]*).*", "$1"));
        var answer = client.redeem(code, attempt.verifier());
        assertThat(answer.status()).as("%s", answer.body().path("error")).isEqualTo(200);
        return Tokens.of(answer.body());
    }

    private static int call(Tokens tokens) {
        return new ModernClient(PAIR.stage().mcp(), tokens.access().reveal())
                .exchange("list_catalogs", JSON.createObjectNode())
                .status();
    }

    private static List<Reply> atOnce(Supplier<Reply> one, Supplier<Reply> other) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.supplyAsync(one, threads);
            var second = CompletableFuture.supplyAsync(other, threads);
            return List.of(first.join(), second.join());
        }
    }
}
