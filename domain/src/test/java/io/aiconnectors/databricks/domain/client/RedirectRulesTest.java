package io.aiconnectors.databricks.domain.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedirectRulesTest {
    private static final RedirectRules RULES = new RedirectRules(RedirectRules.KNOWN_HOSTS, false);
    private static final RedirectRules ANY = new RedirectRules(Set.of(), true);
    private static final String CLAUDE = "https://claude.ai/api/mcp/auth_callback";

    @ParameterizedTest
    @ValueSource(
            strings = {
                CLAUDE,
                "https://claude.com/api/mcp/auth_callback",
                "https://chatgpt.com/connector/oauth/aB3-_x",
                "https://chatgpt.com/connector_platform_oauth_redirect",
                "http://127.0.0.1:33418",
                "http://127.0.0.1:33418/",
                "https://vscode.dev/redirect",
                "cursor://anysphere.cursor-mcp/oauth/callback",
                "https://www.cursor.com/agents/mcp/oauth/callback",
                "http://localhost:8787/callback",
                "http://localhost:6274/oauth/callback",
                "http://127.0.0.1:6276/oauth/callback",
                "http://localhost:3335/oauth/callback",
                "http://127.0.0.1:19876/mcp/oauth/callback",
                "http://localhost/callback",
                "http://127.0.0.1:52100/callback/codex",
                "http://[::1]:8080/callback",
                "https://claude.ai/callback?tenant=a&b=%20c"
            })
    void what_known_assistants_use_is_taken_and_fits_itself(String uri) {
        assertThat(RULES.place(uri(uri))).isPresent();
        assertThat(fit(uri, uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // user information
                "https://claude.ai@evil.example/cb",
                "https://evil@claude.ai/cb",
                "http://localhost@evil.example/cb",
                "http://localhost:80@evil.example/cb",
                "http://user:pw@localhost/cb",
                // another host that looks like it
                "https://claude.ai.evil.example/cb",
                "https://evil.example/claude.ai",
                "https://notclaude.ai/cb",
                "https://sub.claude.ai/cb",
                "https://claude.ai./cb",
                "https://claude.ai%2eevil.example/cb",
                "https://claude%2eai/cb",
                "http://localhost.evil.example/cb",
                "http://127.0.0.1.evil.example/cb",
                // other names of the computer itself, and of other computers
                "http://127.0.0.2/cb",
                "http://127.1/cb",
                "http://2130706433/cb",
                "http://0x7f.0.0.1/cb",
                "http://0.0.0.0/cb",
                "http://[::]/cb",
                "http://[::ffff:127.0.0.1]/cb",
                "http://[::1%25eth0]/cb",
                "https://localhost/cb",
                "https://127.0.0.1/cb",
                // ports
                "https://claude.ai:8443/cb",
                "https://claude.ai:443/cb",
                "https://claude.ai:/cb",
                "http://localhost:/cb",
                "http://localhost:0/cb",
                "http://localhost:080/cb",
                "http://localhost:65536/cb",
                "http://localhost:99999/cb",
                "http://localhost:-1/cb",
                "http://localhost:80:80/cb",
                // fragments, dot segments, encoded delimiters
                "https://claude.ai/cb#x",
                "https://claude.ai/cb#",
                "https://claude.ai#@evil.example/",
                "https://claude.ai/a/../cb",
                "https://claude.ai/./cb",
                "https://claude.ai/a/..",
                "https://claude.ai/.",
                "https://claude.ai/..?x",
                "https://claude.ai/%2e%2e/cb",
                "https://claude.ai/.%2E/cb",
                "https://claude.ai/a%2fcb",
                "https://claude.ai/a%5ccb",
                "https://claude.ai/%252e%252e/cb",
                "https://claude.ai/cb%23x",
                "https://claude.ai/cb%3fx",
                "https://claude.ai/cb%00",
                "https://claude.ai/cb%0d%0aLocation:x",
                "https://claude.ai/cb%c0%ae",
                "https://claude.ai//evil.example/cb",
                "https://claude.ai/cb%",
                "https://claude.ai/cb%2",
                "https://claude.ai/cb%zz",
                // backslashes, blanks, controls, brackets
                "https://claude.ai\\@evil.example/cb",
                "https:\\\\claude.ai/cb",
                "https://claude.ai/a\\cb",
                " https://claude.ai/cb",
                "https://claude.ai/cb ",
                "https://claude.ai/c b",
                "https://claude.ai/cb\n",
                "https://claude.ai/cb\u0000",
                "https://claude.ai/cb\t",
                "https://claude.ai/<cb>",
                "https://claude.ai/\"cb",
                "https://claude.ai/{cb}",
                "https://claude.ai/*|cb",
                // letters of other alphabets
                "https://cl\u0430ude.ai/cb",
                "https://claude.ai\u3002evil.example/cb",
                "https://claude\uff0eai/cb",
                "https://claude.ai/\u202ecb",
                "https://claude.ai/c\u00fcb",
                // schemes
                "HTTPS://claude.ai/cb",
                "Https://claude.ai/cb",
                "https://Claude.ai/cb",
                "http://LOCALHOST/cb",
                "http://claude.ai/cb",
                "https:claude.ai/cb",
                "https:/claude.ai/cb",
                "https:///cb",
                "//claude.ai/cb",
                "/cb",
                "claude.ai/cb",
                "javascript:alert(1)",
                "javascript://claude.ai/%0aalert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "vbscript:x",
                "ftp://claude.ai/cb",
                "evil://anysphere.cursor-mcp/oauth/callback",
                "cursor://evil/oauth/callback",
                "cursor://anysphere.cursor-mcp.evil/oauth/callback",
                "cursor://anysphere.cursor-mcp@evil/oauth/callback",
                "cursor://anysphere.cursor-mcp/../evil",
                "cursor:anysphere.cursor-mcp/oauth/callback",
                "cursors://anysphere.cursor-mcp/oauth/callback",
                "urn:ietf:wg:oauth:2.0:oob"
            })
    void what_could_lead_elsewhere_is_not_taken_and_fits_nothing(String uri) {
        assertThat(RULES.place(uri(uri))).isEmpty();
        assertThat(RULES.fit(List.of(uri(uri), uri(CLAUDE), uri("http://localhost/cb")), uri(uri)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/callback, http://localhost:51234/callback",
        "http://localhost:8787/callback, http://localhost/callback",
        "http://127.0.0.1:1/cb?x=1, http://127.0.0.1:65535/cb?x=1",
        "http://[::1]/cb, http://[::1]:9/cb",
        "http://127.0.0.1:33418, http://127.0.0.1:33419",
    })
    void a_program_on_the_persons_computer_may_listen_on_any_port(String registered, String requested) {
        assertThat(fit(registered, requested)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/callback, http://127.0.0.1/callback",
        "http://127.0.0.1/callback, http://[::1]/callback",
        "http://localhost/callback, https://localhost/callback",
        "http://localhost/callback, http://localhost:80/callback/",
        "http://localhost/callback, http://localhost:80/callback/x",
        "http://localhost/callback, http://localhost:80/Callback",
        "http://localhost/callback, http://localhost:80/callback?x=1",
        "http://localhost/callback, http://localhost:80/%63allback",
        "http://127.0.0.1:33418, http://127.0.0.1:33418/",
        "https://claude.ai/cb, https://claude.com/cb",
        "https://claude.ai/cb, https://claude.ai/cb/",
        "https://claude.ai/cb, https://claude.ai/cb?x",
        "https://claude.ai/cb, https://claude.ai/c",
        "https://claude.ai/cb, https://claude.ai/cbx",
        "https://claude.ai/cb, https://claude.ai/CB",
        "https://claude.ai/c-b, https://claude.ai/c%2Db",
        "https://claude.ai, https://claude.ai/",
        "cursor://anysphere.cursor-mcp/a, cursor://anysphere.cursor-mcp/b",
        "cursor://anysphere.cursor-mcp:1/a, cursor://anysphere.cursor-mcp:2/a",
    })
    void apart_from_that_port_the_text_has_to_be_the_same(String registered, String requested) {
        assertThat(fit(registered, requested)).isFalse();
    }

    @Test
    void what_is_registered_but_not_taken_fits_nothing_even_letter_by_letter() {
        assertThat(fit("https://evil.example/cb", "https://evil.example/cb")).isFalse();
    }

    @Test
    void nothing_fits_a_client_without_it() {
        assertThat(RULES.fit(List.of(), uri(CLAUDE))).isFalse();
        assertThat(fit("https://claude.com/api/mcp/auth_callback", CLAUDE)).isFalse();
    }

    @Test
    void a_person_is_told_the_kind_of_place() {
        assertThat(RULES.place(uri(CLAUDE))).contains(new RedirectPlace.Website("claude.ai"));
        assertThat(RULES.place(uri("http://localhost:1/cb"))).contains(new RedirectPlace.ThisComputer());
        assertThat(RULES.place(uri("cursor://anysphere.cursor-mcp/oauth/callback")))
                .contains(new RedirectPlace.Application("cursor"));
    }

    @Test
    void a_listed_host_may_have_a_port_of_its_own() {
        var rules = new RedirectRules(Set.of("assistant.example:8443"), false);

        assertThat(rules.place(uri("https://assistant.example:8443/cb")))
                .contains(new RedirectPlace.Website("assistant.example:8443"));
        assertThat(rules.place(uri("https://assistant.example/cb"))).isEmpty();
        assertThat(rules.place(uri(CLAUDE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/cb", "https://a.example:8443/cb", "https://xn--bcher-kva.example/cb"})
    void any_host_is_every_name_in_the_dns(String uri) {
        assertThat(ANY.place(uri(uri))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/cb",
                "https://169.254.169.254/cb",
                "https://2130706433/cb",
                "https://0x7f.1/cb",
                "https://localhost/cb",
                "https://intranet/cb",
                "https://[::1]/cb",
                "https://a..example/cb",
                "https://-a.example/cb",
                "https://a.example:65536/cb",
                "https://user@a.example/cb",
                "http://a.example/cb"
            })
    void any_host_is_no_address_and_no_local_name(String uri) {
        assertThat(ANY.place(uri(uri))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*.example.com", "https://a.example", "A.example", "a.example/", "a.example:0", ""})
    void a_host_is_listed_by_its_exact_name(String host) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RedirectRules(Set.of(host), false));
    }

    /// Whatever is made of a good URI by changing, adding or dropping characters: if it is taken as a website at all,
    /// then the JDK, which reads it in its own way, sees the same host and nothing of what is not taken.
    @Test
    void whatever_is_taken_leads_to_a_listed_host_for_other_readers_too() {
        var random = new Random(20_261_123);
        int taken = 0;
        for (int round = 0; round < 200_000; round++) {
            var text = mangled(random);
            var place = RedirectUri.read(text).flatMap(RULES::place);
            if (place.isPresent()) {
                taken++;
                var read = URI.create(text);
                assertThat(read.getUserInfo()).as(text).isNull();
                assertThat(read.getFragment()).as(text).isNull();
                assertThat(read.normalize()).as(text).isEqualTo(read);
                assertThat(leadsWhere(read)).as(text).isEqualTo(place.get());
            }
        }
        assertThat(taken).isGreaterThan(1_000);
    }

    /// No mangled text fits the one it was made of, unless it is a loopback address and its port is all that changed.
    @Test
    void whatever_is_made_of_a_registered_uri_does_not_fit_it() {
        var random = new Random(42);
        for (int round = 0; round < 100_000; round++) {
            var text = mangled(random);
            var requested = RedirectUri.read(text);
            for (var registered : SEEDS) {
                if (requested
                        .filter(uri -> RULES.fit(List.of(uri(registered)), uri))
                        .isPresent()) {
                    assertThat(withoutLoopbackPort(text)).isEqualTo(withoutLoopbackPort(registered));
                }
            }
        }
    }

    private static final List<String> SEEDS = List.of(
            CLAUDE,
            "https://chatgpt.com/connector/oauth/abc",
            "http://localhost:8787/callback",
            "http://127.0.0.1/cb",
            "http://[::1]:1/cb",
            "cursor://anysphere.cursor-mcp/oauth/callback");

    private static final List<String> PIECES = List.of(
            "@",
            ":",
            "/",
            "//",
            "\\",
            "?",
            "#",
            "%",
            "%2e",
            "%2f",
            "%5c",
            "..",
            ".",
            "[",
            "]",
            "::1",
            "evil.example",
            "localhost",
            "claude.ai",
            "127.0.0.1",
            "0",
            "65536",
            "A",
            " ",
            "\t",
            "\n",
            "\u0000",
            "\u3002",
            "\u0430",
            ";",
            "&",
            "=",
            "*",
            "https://",
            "http://",
            "cursor://",
            "-",
            "_");

    private static String mangled(Random random) {
        var text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.delete(Math.max(0, at - 1 - random.nextInt(4)), at);
                default -> text.replace(Math.max(0, at - 1), at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }

    private static RedirectPlace leadsWhere(URI read) {
        return switch (read.getScheme()) {
            case "http" -> {
                assertThat(read.getHost()).isIn("localhost", "127.0.0.1", "[::1]");
                yield new RedirectPlace.ThisComputer();
            }
            case "https" -> {
                assertThat(read.getHost()).isIn(RedirectRules.KNOWN_HOSTS);
                yield new RedirectPlace.Website(read.getAuthority());
            }
            default -> {
                assertThat(read.getAuthority()).startsWith("anysphere.cursor-mcp");
                yield new RedirectPlace.Application(read.getScheme());
            }
        };
    }

    private static String withoutLoopbackPort(String uri) {
        return uri.replaceFirst("^(http://(?:localhost|127\\.0\\.0\\.1|\\[::1])):\\d+", "$1");
    }

    private static boolean fit(String registered, String requested) {
        return RULES.fit(List.of(uri(registered)), uri(requested));
    }

    private static RedirectUri uri(String text) {
        return new RedirectUri(text);
    }
}
