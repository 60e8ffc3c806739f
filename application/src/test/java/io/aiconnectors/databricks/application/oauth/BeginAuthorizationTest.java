package io.aiconnectors.databricks.application.oauth;

import static io.aiconnectors.databricks.application.oauth.Stage.as;
import static io.aiconnectors.databricks.application.oauth.Stage.failure;
import static io.aiconnectors.databricks.application.oauth.Stage.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.client.ClientDocument;
import io.aiconnectors.databricks.domain.identity.ClientId;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BeginAuthorizationTest {
    private final Stage stage = new Stage();

    @Test
    void no_browser_reaches_entra_before_the_person_consented() {
        as(AskConsent.class, stage.begin(stage.request()));

        assertThat(stage.entra.visits()).isEmpty();
    }

    @Test
    void the_person_is_asked_about_what_the_client_asked_for() {
        var asked = as(ConsentQuestion.class, stage.consent.show(stage.asked(stage.request())));

        assertThat(asked.terms().client().id()).isEqualTo(stage.client);
        assertThat(asked.terms().redirect().value()).isEqualTo(Stage.REDIRECT);
        assertThat(asked.terms().clientState()).isEqualTo("the state of the client");
        assertThat(asked.terms().resource()).isEqualTo(URI.create(Stage.RESOURCE));
        assertThat(asked.terms().scopes()).containsExactly("access_as_user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id", "redirect_uri"})
    void nobody_is_sent_anywhere_before_client_and_redirect_are_known(String parameter) {
        var request = stage.request();

        for (var flawed : List.of(
                request.without(parameter),
                request.with(parameter, ""),
                request.with(parameter, "  "),
                request.doubling(parameter),
                request.with(parameter, "x".repeat(5_000)))) {
            var shown = as(ShowProblem.class, stage.begin(flawed));

            assertThat(shown).isEqualTo(ShowProblem.malformed(parameter));
        }
    }

    @Test
    void an_unknown_client_opens_no_redirect() {
        var shown = as(ShowProblem.class, stage.begin(stage.request().with("client_id", "dbxd_nobody")));

        assertThat(shown).isEqualTo(ShowProblem.of(Problem.UNKNOWN_CLIENT));
        assertThat(stage.lastEvent()).isEqualTo("authorization_refused unknown_client");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/cb",
                "https://claude.ai/api/mcp/auth_callback/../evil",
                "https://claude.ai/api/mcp/auth_callback?x=1",
                "https://claude.ai@evil.example/api/mcp/auth_callback",
                "https://claude.ai.evil.example/api/mcp/auth_callback",
                "https://chatgpt.com/connector_platform_oauth_redirect",
                "javascript:alert(1)"
            })
    void a_redirect_that_the_client_did_not_register_opens_no_redirect(String redirect) {
        var shown = as(ShowProblem.class, stage.begin(stage.request().with("redirect_uri", redirect)));

        assertThat(shown).isEqualTo(ShowProblem.of(Problem.REDIRECT_MISMATCH));
    }

    @Test
    void a_documents_redirect_has_to_be_one_that_is_taken_here_too() {
        stage.document("Evil", "https://evil.example/cb");

        var begun = stage.begin(
                stage.request().with("client_id", Stage.DOCUMENT).with("redirect_uri", "https://evil.example/cb"));

        assertThat(problem(begun)).isEqualTo(Problem.REDIRECT_MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, UNSUPPORTED_RESPONSE_TYPE",
        "response_type, code token, UNSUPPORTED_RESPONSE_TYPE",
        "response_type, '', INVALID_REQUEST",
        "response_mode, fragment, INVALID_REQUEST",
        "code_challenge_method, plain, INVALID_REQUEST",
        "code_challenge_method, s256, INVALID_REQUEST",
        "code_challenge_method, '', INVALID_REQUEST",
        "code_challenge, '', INVALID_REQUEST",
        "code_challenge, short, INVALID_REQUEST",
        "scope, admin, INVALID_SCOPE",
        "scope, access_as_user admin, INVALID_SCOPE",
        "resource, https://other.example/mcp, INVALID_TARGET",
        "resource, https://connector.example, INVALID_TARGET",
        "resource, https://connector.example/mcp/, INVALID_TARGET",
    })
    void what_the_client_did_wrong_it_is_told_with_state_and_issuer(String name, String value, OAuthError error) {
        var back = as(BackToClient.class, stage.begin(stage.request().with(name, value)));

        assertThat(failure(back).error()).isEqualTo(error);
        assertThat(back.redirect().value()).isEqualTo(Stage.REDIRECT);
        assertThat(back.state()).isEqualTo("the state of the client");
        assertThat(back.issuer()).hasToString(Stage.ISSUER);
        assertThat(stage.lastEvent()).isEqualTo("authorization_refused " + error.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"response_type", "state", "scope", "code_challenge", "code_challenge_method"})
    void a_parameter_sent_twice_is_a_mistake(String name) {
        assertThat(failure(stage.begin(stage.request().doubling(name)))).satisfies(failure -> {
            assertThat(failure.error()).isEqualTo(OAuthError.INVALID_REQUEST);
            assertThat(failure.description()).contains(name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"response_type", "state", "scope", "code_challenge", "code_challenge_method"})
    void an_oversized_parameter_is_a_mistake(String name) {
        var begun = stage.begin(stage.request().with(name, "x".repeat(Parameters.LONGEST + 1)));

        assertThat(failure(begun).error()).isEqualTo(OAuthError.INVALID_REQUEST);
    }

    @Test
    void a_state_sent_twice_is_given_back_not_at_all() {
        var back = as(BackToClient.class, stage.begin(stage.request().with("state", "one", "two")));

        assertThat(back.state()).isEmpty();
    }

    @Test
    void one_foreign_resource_among_several_spoils_them_all() {
        var request = stage.request();

        as(AskConsent.class, stage.begin(request.with("resource", Stage.RESOURCE, Stage.RESOURCE)));
        assertThat(failure(stage.begin(request.with("resource", Stage.RESOURCE, "https://other.example/mcp")))
                        .error())
                .isEqualTo(OAuthError.INVALID_TARGET);
    }

    @Test
    void a_client_that_names_no_resource_asks_for_the_only_one() {
        var asked = as(
                ConsentQuestion.class,
                stage.consent.show(stage.asked(stage.request().without("resource"))));

        assertThat(asked.terms().resource()).hasToString(Stage.RESOURCE);
    }

    @ParameterizedTest
    @CsvSource({
        "'', access_as_user",
        "access_as_user, access_as_user",
        "access_as_user access_as_user, access_as_user",
        "openid profile email, access_as_user",
        "openid access_as_user, access_as_user",
        "access_as_user offline_access, access_as_user offline_access",
        "offline_access, access_as_user offline_access",
    })
    void scopes_are_those_on_offer(String requested, String granted) {
        var asked = as(
                ConsentQuestion.class,
                stage.consent.show(stage.asked(stage.request().with("scope", requested))));

        assertThat(String.join(" ", asked.terms().scopes())).isEqualTo(granted);
    }

    @Test
    void a_loopback_redirect_may_come_with_any_port_but_no_other_path() {
        var loopback = stage.registered("http://localhost:8787/callback");
        var request = stage.request().with("client_id", loopback.value());

        as(AskConsent.class, stage.begin(request.with("redirect_uri", "http://localhost:51234/callback")));
        assertThat(problem(stage.begin(request.with("redirect_uri", "http://localhost:51234/other"))))
                .isEqualTo(Problem.REDIRECT_MISMATCH);
        assertThat(problem(stage.begin(request.with("redirect_uri", "http://127.0.0.1:51234/callback"))))
                .isEqualTo(Problem.REDIRECT_MISMATCH);
    }

    @Test
    void a_document_that_cannot_be_read_is_told_from_one_that_is_no_good() {
        var request = stage.request().with("client_id", Stage.DOCUMENT);

        assertThat(problem(stage.begin(request))).isEqualTo(Problem.CLIENT_DOCUMENT_UNREACHABLE);
        stage.documents.put(new ClientId(Stage.DOCUMENT), new ClientDocument.Unacceptable("redirected"));
        assertThat(problem(stage.begin(request))).isEqualTo(Problem.CLIENT_DOCUMENT_UNACCEPTABLE);
        assertThat(stage.lastEvent()).isEqualTo("authorization_refused redirected");
    }

    @Test
    void a_document_that_speaks_of_another_client_is_no_good() {
        stage.document("Claude", Stage.REDIRECT);
        stage.documents.put(new ClientId("https://claude.ai/other"), stage.documents.get(new ClientId(Stage.DOCUMENT)));

        assertThat(problem(stage.begin(stage.request().with("client_id", "https://claude.ai/other"))))
                .isEqualTo(Problem.CLIENT_DOCUMENT_UNACCEPTABLE);
    }

    @Test
    void documents_are_read_from_the_hosts_that_the_operator_lists() {
        var choosy = new Stage(new DocumentClients.Hosts(Set.of("claude.ai")));
        choosy.document("Claude", Stage.REDIRECT);

        as(AskConsent.class, choosy.begin(choosy.request().with("client_id", Stage.DOCUMENT)));
        for (var id : List.of(
                "https://evil.example/claude.ai",
                "https://claude.ai.evil.example/x",
                "https://claude.ai@evil.example/x",
                "https://not a uri")) {
            assertThat(problem(choosy.begin(choosy.request().with("client_id", id))))
                    .isEqualTo(Problem.CLIENT_NOT_TAKEN);
        }
    }

    @Test
    void documents_are_read_from_nowhere_where_the_operator_takes_none() {
        var strict = new Stage(new DocumentClients.None());
        strict.document("Claude", Stage.REDIRECT);

        assertThat(problem(strict.begin(strict.request().with("client_id", Stage.DOCUMENT))))
                .isEqualTo(Problem.CLIENT_NOT_TAKEN);
    }

    @Test
    void a_remembered_approval_skips_the_page_for_exactly_what_was_approved() {
        var approval = stage.sent(stage.request()).approval();

        as(SendToEntra.class, stage.begin.begin(stage.request().parameters(), approval::equals));
        as(
                AskConsent.class,
                stage.begin.begin(
                        stage.request()
                                .with("scope", "access_as_user offline_access")
                                .parameters(),
                        approval::equals));
        var other = stage.registered(Stage.REDIRECT);
        as(
                AskConsent.class,
                stage.begin.begin(
                        stage.request().with("client_id", other.value()).parameters(), approval::equals));
    }

    @Test
    void a_document_that_changed_is_asked_about_again() {
        stage.document("Claude", Stage.REDIRECT);
        var request = stage.request().with("client_id", Stage.DOCUMENT);
        var approval = stage.sent(request).approval();

        stage.document("Claude, now with more", Stage.REDIRECT);

        as(AskConsent.class, stage.begin.begin(request.parameters(), approval::equals));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8787/callback", "cursor://anysphere.cursor-mcp/oauth/callback"})
    void no_approval_is_remembered_for_a_program_whose_name_anybody_can_take(String redirect) {
        var program = stage.registered(redirect);
        var request = stage.request().with("client_id", program.value()).with("redirect_uri", redirect);

        as(AskConsent.class, stage.begin.begin(request.parameters(), _ -> true));
    }

    @Test
    void an_outage_of_the_store_is_neither_an_unknown_client_nor_a_consent() {
        stage.outage.of("find");
        assertThat(problem(stage.begin(stage.request()))).isEqualTo(Problem.STORE_UNAVAILABLE);

        stage.outage.isOver();
        stage.outage.of("begin");
        assertThat(problem(stage.begin(stage.request()))).isEqualTo(Problem.STORE_UNAVAILABLE);
    }
}
