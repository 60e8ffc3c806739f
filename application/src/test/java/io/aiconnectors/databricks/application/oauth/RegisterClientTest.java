package io.aiconnectors.databricks.application.oauth;

import static io.aiconnectors.databricks.application.oauth.Stage.as;
import static io.aiconnectors.databricks.application.oauth.Stage.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.ClientAuthentication;
import io.aiconnectors.databricks.domain.client.RedirectUri;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RegisterClientTest {
    private final Stage stage = new Stage();

    @Test
    void a_client_becomes_a_public_one_whatever_it_asked_for() {
        var registered = registered(request(List.of(Stage.REDIRECT), "Claude", List.of(), List.of(), ""));

        assertThat(registered.client().id().value()).matches("dbxd_[A-Za-z0-9_-]{22}");
        assertThat(registered.client().authentication()).isEqualTo(new ClientAuthentication.Public());
        assertThat(registered.scopes()).containsExactly("access_as_user", "offline_access");
        assertThat(stage.lastEvent()).isEqualTo("client_registered ");
    }

    @Test
    void the_mixed_uris_of_cursor_are_taken_in_one_registration() {
        var uris = List.of(
                "cursor://anysphere.cursor-mcp/oauth/callback",
                "https://www.cursor.com/agents/mcp/oauth/callback",
                "http://localhost:8787/callback");

        assertThat(registered(request(uris, "Cursor", List.of(), List.of(), ""))
                        .client()
                        .redirectUris())
                .extracting(RedirectUri::value)
                .isEqualTo(uris);
    }

    @Test
    void what_an_assistant_lists_besides_the_flow_on_offer_is_left_out() {
        registered(request(
                List.of("http://127.0.0.1:33418/"),
                "Visual Studio Code",
                List.of("authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"),
                List.of("code"),
                "access_as_user offline_access openid"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/cb",
                "http://claude.ai/api/mcp/auth_callback",
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "http://localhost@evil.example/cb",
                "https://claude.ai/a#fragment",
                "evil://callback",
                "",
                " "
            })
    void a_client_cannot_bring_a_redirect_that_is_not_taken_here(String uri) {
        assertThat(error(register(request(List.of(Stage.REDIRECT, uri), "x", List.of(), List.of(), ""))))
                .isEqualTo(OAuthError.INVALID_REDIRECT_URI);
        assertThat(stage.lastEvent()).isEqualTo("registration_refused invalid_redirect_uri");
    }

    @Test
    void a_client_has_one_to_ten_redirects() {
        var eleven = IntStream.range(0, 11).mapToObj(i -> Stage.REDIRECT + i).toList();

        assertThat(error(register(request(List.of(), "x", List.of(), List.of(), ""))))
                .isEqualTo(OAuthError.INVALID_REDIRECT_URI);
        assertThat(error(register(request(eleven, "x", List.of(), List.of(), ""))))
                .isEqualTo(OAuthError.INVALID_REDIRECT_URI);
        registered(request(eleven.subList(0, 10), "x", List.of(), List.of(), ""));
        assertThat(registered(request(Collections.nCopies(3, Stage.REDIRECT), "x", List.of(), List.of(), ""))
                        .client()
                        .redirectUris())
                .hasSize(1);
    }

    @Test
    void a_client_cannot_register_for_more_than_is_on_offer() {
        var uris = List.of(Stage.REDIRECT);

        assertThat(error(register(request(uris, "x", List.of(), List.of(), "access_as_user admin"))))
                .isEqualTo(OAuthError.INVALID_CLIENT_METADATA);
        assertThat(error(register(request(uris, "x", List.of("client_credentials"), List.of(), ""))))
                .isEqualTo(OAuthError.INVALID_CLIENT_METADATA);
        assertThat(error(register(request(uris, "x", List.of(), List.of("token"), ""))))
                .isEqualTo(OAuthError.INVALID_CLIENT_METADATA);
    }

    @Test
    void a_name_is_one_line_of_visible_text_and_short() {
        var name = "  Claude\u202e\u0000\r\n by\u200b you <b>" + "x".repeat(500);

        var kept = registered(request(List.of(Stage.REDIRECT), name, List.of(), List.of(), ""))
                .client()
                .name();

        assertThat(kept).startsWith("Claude by you <b>xxx").hasSizeLessThanOrEqualTo(Client.LONGEST_NAME);
    }

    @Test
    void a_client_that_is_not_used_within_a_day_is_forgotten() {
        stage.clock.move(Duration.ofDays(1));

        assertThat(Stage.problem(stage.begin(stage.request()))).isEqualTo(Problem.UNKNOWN_CLIENT);
        assertThat(error(stage.exchanged(Sent.of("client_id", stage.client.value(), "grant_type", "refresh_token"))))
                .isEqualTo(OAuthError.INVALID_CLIENT);
    }

    @Test
    void nobody_registers_where_the_operator_does_not_want_it() {
        var open = stage.settings;
        var closed = new OAuthSettings(
                open.issuer(),
                open.resource(),
                open.scopes(),
                open.redirects(),
                open.configured(),
                open.documents(),
                false,
                open.unused());
        var register = new RegisterClient(
                closed, stage.registered, new Mint(new SecureRandom()), stage.events::add, stage.clock);

        assertThat(error(register.register(request(List.of(Stage.REDIRECT), "x", List.of(), List.of(), ""))))
                .isEqualTo(OAuthError.ACCESS_DENIED);
    }

    @Test
    void an_outage_of_the_store_is_told_as_one() {
        stage.outage.of("add");

        assertThat(register(request(List.of(Stage.REDIRECT), "x", List.of(), List.of(), "")))
                .isEqualTo(new Unavailable(Outage.CODE));
    }

    private Registered registered(RegistrationRequest request) {
        return as(Registered.class, register(request));
    }

    private RegisterResult register(RegistrationRequest request) {
        return stage.register.register(request);
    }

    private static RegistrationRequest request(
            List<String> uris, String name, List<String> grants, List<String> responses, String scope) {
        return new RegistrationRequest(uris, name, grants, responses, scope);
    }
}
