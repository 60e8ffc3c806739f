package io.aiconnectors.databricks.adapter.oauth.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.oauth.support.Html;
import io.aiconnectors.databricks.application.oauth.ConsentQuestion;
import io.aiconnectors.databricks.domain.client.Client;
import io.aiconnectors.databricks.domain.client.ClientAuthentication;
import io.aiconnectors.databricks.domain.client.ClientOrigin;
import io.aiconnectors.databricks.domain.client.RedirectPlace;
import io.aiconnectors.databricks.domain.client.RedirectUri;
import io.aiconnectors.databricks.domain.grant.PkceChallenge;
import io.aiconnectors.databricks.domain.grant.Terms;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.secret.Fingerprint;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsentPageTest {
    private static final ClientOrigin BY_ITSELF = new ClientOrigin.Registered(Instant.MAX);
    private static final ClientOrigin BY_DOCUMENT = new ClientOrigin.Document(Fingerprint.of(new byte[] {1}));
    private static final RedirectPlace CLAUDE = new RedirectPlace.Website("claude.ai");
    private static final String CALLBACK = "https://claude.ai/api/mcp/auth_callback";

    @Test
    void the_host_comes_first_and_the_name_last() {
        var text = page(CLAUDE, CALLBACK, "Totally Microsoft", BY_ITSELF).text();

        assertThat(text.indexOf("claude.ai")).isNotNegative().isLessThan(text.indexOf("It will be able to"));
        assertThat(text.indexOf("Totally Microsoft")).isGreaterThan(text.lastIndexOf("Nobody. It registered itself"));
        assertThat(page(CLAUDE, CALLBACK, "Totally Microsoft", BY_ITSELF).text("//h1"))
                .isEqualTo("Let claude.ai read Databricks as you?");
    }

    @Test
    void a_program_on_this_computer_is_warned_of() {
        var page = page(new RedirectPlace.ThisComputer(), "http://127.0.0.1:33418/", "VS Code", BY_ITSELF);

        assertThat(page.text("//h1")).isEqualTo("Let a program on this computer read Databricks as you?");
        assertThat(page.text("//*[@role='note']")).contains("Check that it was you", "on the computer you are using");
    }

    @Test
    void an_app_that_claims_links_is_warned_of() {
        var page = page(
                new RedirectPlace.Application("cursor"),
                "cursor://anysphere.cursor-mcp/oauth/callback",
                "Cursor",
                BY_ITSELF);

        assertThat(page.text("//h1")).isEqualTo("Let the app for cursor:// links read Databricks as you?");
        assertThat(page.text("//*[@role='note']")).contains("any app can claim them");
    }

    @Test
    void a_website_needs_no_such_warning() {
        assertThat(page(CLAUDE, CALLBACK, "Claude", BY_DOCUMENT).all("//*[@role='note']"))
                .isEmpty();
    }

    @Test
    void it_says_who_vouches_for_the_client() {
        assertThat(page(CLAUDE, CALLBACK, "Claude", new ClientOrigin.Configured())
                        .text())
                .contains("Your organisation, which set it up here");
        assertThat(page(CLAUDE, CALLBACK, "Claude", BY_DOCUMENT).text())
                .contains("The website client.example, which lists the address above as its own");
        assertThat(page(CLAUDE, CALLBACK, "Claude", BY_ITSELF).text()).contains("Nobody. It registered itself");
    }

    @Test
    void scopes_are_put_in_plain_words() {
        var page = page(CLAUDE, CALLBACK, "Claude", BY_ITSELF);

        assertThat(page.texts("//section[@aria-labelledby='will']//li"))
                .hasSize(3)
                .anyMatch(ability -> ability.contains("catalogs, schemas, tables"))
                .anyMatch(ability -> ability.contains("only read"))
                .anyMatch(ability -> ability.contains("while you are away"));
        assertThat(page.text()).doesNotContain("access_as_user", "offline_access");
        assertThat(page.texts("//section[@aria-labelledby='never']//li")).hasSize(3);
    }

    @Test
    void access_while_away_is_told_only_where_it_is_asked_for() {
        var terms = terms(CALLBACK, "Claude", BY_ITSELF, List.of("access_as_user"));

        assertThat(page(new ConsentQuestion(CLAUDE, terms)).text()).doesNotContain("while you are away");
    }

    @Test
    void only_a_website_can_be_remembered() {
        var computer = page(new RedirectPlace.ThisComputer(), "http://127.0.0.1:33418/", "VS Code", BY_ITSELF);

        assertThat(computer.all("//input[@name='remember']")).isEmpty();
        assertThat(page(CLAUDE, CALLBACK, "Claude", BY_ITSELF).text("//label[@for='remember']"))
                .contains("claude.ai")
                .contains("30 days");
    }

    @Test
    void nothing_is_chosen_beforehand_and_enter_declines() {
        var page = page(CLAUDE, CALLBACK, "Claude", BY_ITSELF);

        assertThat(page.all("//input[@checked] | //*[@autofocus]")).isEmpty();
        assertThat(page.all("//button").getFirst().getAttribute("value")).isEqualTo("decline");
        assertThat(page.texts("//button")).containsExactly("Do not allow", "Allow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"/><img src=x onerror=alert(1)>",
                "</q></dd></dl><h1>Microsoft</h1>",
                "${7*7} <#assign x=1> ${.vars}",
                "&lt;b&gt; &amp;",
                "'-alert(1)-'"
            })
    void a_name_is_text_and_nothing_but_text(String name) {
        var page = page(CLAUDE, CALLBACK, name, BY_ITSELF);

        assertThat(page.text("//q")).isEqualTo(name);
        assertThat(page.all("//script | //img | //q//h1")).isEmpty();
        assertThat(page.all("//h1")).hasSize(1);
    }

    @Test
    void a_long_name_and_a_long_address_are_cut() {
        var page = page(CLAUDE, CALLBACK + "/" + "a".repeat(900), "b".repeat(100), BY_ITSELF);

        assertThat(page.text("//q")).isEqualTo("b".repeat(60) + "…");
        assertThat(page.text("//dd/code")).hasSize(201).startsWith(CALLBACK).endsWith("…");
    }

    @Test
    void a_name_that_turns_the_reading_direction_is_shown_unreadable_and_apart() {
        var page = page(CLAUDE, CALLBACK, "Safe \u202Eten.live", BY_ITSELF);

        assertThat(page.text("//q/bdi")).isEqualTo("Safe \uFFFDten.live");
    }

    @Test
    void a_client_without_a_name_has_no_line_for_it() {
        assertThat(page(CLAUDE, CALLBACK, "", BY_ITSELF).text()).doesNotContain("It calls itself");
    }

    @Test
    void no_address_of_a_stranger_is_a_link_or_is_loaded() {
        var page = page(CLAUDE, CALLBACK, "https://evil.example/logo.png", BY_DOCUMENT);

        assertThat(page.all("//a | //img | //link | //iframe | //*[@src]")).isEmpty();
        assertThat(page.all("//form").getFirst().getAttribute("action")).isEqualTo("/consent");
    }

    private static Html page(RedirectPlace place, String redirect, String name, ClientOrigin origin) {
        return page(
                new ConsentQuestion(place, terms(redirect, name, origin, List.of("access_as_user", "offline_access"))));
    }

    private static Html page(ConsentQuestion question) {
        var page = Html.of(new Pages("connector.example")
                .consent(new ConsentPage(Secret.of("transaction"), Secret.of("proof"), question)));
        PageRules.check(page);
        return page;
    }

    private static Terms terms(String redirect, String name, ClientOrigin origin, List<String> scopes) {
        var uri = new RedirectUri(redirect);
        var client = new Client(
                new ClientId("https://client.example/metadata.json"),
                name,
                List.of(uri),
                origin,
                new ClientAuthentication.Public());
        return new Terms(
                client,
                uri,
                "",
                scopes,
                URI.create("https://connector.example/mcp"),
                new PkceChallenge("a".repeat(43)));
    }
}
