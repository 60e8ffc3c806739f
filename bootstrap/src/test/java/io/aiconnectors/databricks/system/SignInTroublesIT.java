package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.browser.Arrival;
import io.aiconnectors.databricks.sandbox.browser.Browser;
import io.aiconnectors.databricks.sandbox.browser.Page;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.fault.Fault;
import io.aiconnectors.databricks.sandbox.fault.FaultRule;
import io.aiconnectors.databricks.sandbox.http.RecordedRequest;
import io.aiconnectors.databricks.sandbox.signin.AuthorizationClient;
import io.aiconnectors.databricks.sandbox.signin.Reply;
import io.aiconnectors.databricks.sandbox.signin.Tokens;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What can stand between a person and Databricks, met while they are at the browser, and what becomes of a grant when
/// it comes up later.
@ExtendWith(SharedStage.class)
class SignInTroublesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final URI CALLBACK = URI.create("http://127.0.0.1:9/callback");
    private static final String CLAIMS = "c0ffee00-2222-4aaa-8aaa-00000000c0de";

    /// What Entra says when a rule of the tenant asks for more than the sign-in had.
    private static final Fault MORE_IS_WANTED = new Fault.Status(
            400,
            Map.of(),
            "{\"error\":\"interaction_required\",\"suberror\":\"basic_action\",\"error_codes\":[50076],"
                    + "\"error_description\":\"AADSTS50076: told off\",\"claims\":\"{\\\"access_token\\\":"
                    + "{\\\"capolids\\\":{\\\"essential\\\":true,\\\"values\\\":[\\\"" + CLAIMS + "\\\"]}}}\"}",
            "application/json");

    private final AuthorizationClient client;
    private final Browser browser;

    SignInTroublesIT(Stage stage) {
        client = AuthorizationClient.register(stage.mcp(), "assistant", CALLBACK);
        browser = client.browser();
    }

    @BeforeEach
    void nothing_was_asked_yet(Stage stage) {
        stage.world().entra().standIn().requests().clear();
    }

    @AfterEach
    void entra_is_itself_again(Stage stage) {
        stage.world().entra().standIn().faults().clear();
        browser.close();
        client.close();
    }

    @Test
    void a_second_factor_that_databricks_wants_is_asked_for_within_the_sign_in(Stage stage) {
        var tokens = client.signIn(Personas.MAX, browser);

        assertThat(waysToEntra(stage))
                .extracting(way -> way.contains("claims="))
                .containsExactly(false, true);
        assertThat(call(stage, tokens)).isEqualTo(200);
    }

    @Test
    void whoever_lacks_an_approval_is_told_calmly_and_can_go_back_to_the_assistant() {
        var attempt = client.attempt();

        var page = shown(client.arrive(browser, browser.open(attempt.address()), Personas.CORA));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text())
                .contains("Databricks is not approved for your account yet", "consent_missing")
                .doesNotContain("AADSTS")
                .doesNotContain(Personas.CORA.upn());
        assertThat(page.document().select("a[href]").eachAttr("href"))
                .singleElement()
                .asString()
                .startsWith(CALLBACK + "?")
                .contains("error=access_denied", "state=" + attempt.state(), "iss=");
    }

    @Test
    void a_demand_that_comes_later_ends_calls_and_refreshes_and_is_met_at_the_next_sign_in(Stage stage) {
        var tokens = client.signIn(Personas.ADA, browser);
        var entra = stage.world().entra().standIn();
        entra.faults().add(FaultRule.on(".*/token", MORE_IS_WANTED));

        call(stage, tokens);
        entra.faults().clear();
        entra.requests().clear();

        assertThat(call(stage, tokens)).isEqualTo(401);
        var refused = client.refresh(tokens.refresh());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(errorOf(refused)).isEqualTo("invalid_grant");
        var next = client.signIn(Personas.ADA, browser);
        assertThat(waysToEntra(stage)).singleElement().asString().contains("claims=", CLAIMS);
        assertThat(call(stage, next)).isEqualTo(200);
    }

    @Test
    void a_refresh_token_of_two_generations_ago_ends_the_whole_family(Stage stage) {
        var first = client.signIn(Personas.ADA, browser);
        var second = Tokens.of(client.refresh(first.refresh()).body());
        var third = Tokens.of(client.refresh(second.refresh()).body());
        assertThat(call(stage, third)).isEqualTo(200);

        assertThat(errorOf(client.refresh(first.refresh()))).isEqualTo("invalid_grant");

        assertThat(errorOf(client.refresh(third.refresh()))).isEqualTo("invalid_grant");
        assertThat(List.of(call(stage, first), call(stage, second), call(stage, third)))
                .containsOnly(401);
    }

    private static Page shown(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Shown(var page) -> page;
            case Arrival.SentTo(var address) -> throw new AssertionError("sent to " + address.getPath());
        };
    }

    private static int call(Stage stage, Tokens tokens) {
        return new ModernClient(stage.mcp(), tokens.access().reveal())
                .exchange("list_catalogs", JSON.createObjectNode())
                .status();
    }

    private static String errorOf(Reply reply) {
        return reply.body().path("error").asText();
    }

    /// The queries with which the browser came to Entra.
    private static List<String> waysToEntra(Stage stage) {
        return stage.world().entra().standIn().requests().all().stream()
                .filter(request ->
                        request.method().equals("GET") && request.path().endsWith("/oauth2/v2.0/authorize"))
                .map(RecordedRequest::query)
                .toList();
    }
}
