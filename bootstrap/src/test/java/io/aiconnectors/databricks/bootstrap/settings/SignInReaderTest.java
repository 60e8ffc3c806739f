package io.aiconnectors.databricks.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.client.RedirectRules;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInReaderTest {
    private static final Parameters PARAMETERS = KeptParameters.of(Map.of(
            "/connector/cookie-key", KeptParameters.encrypted("cookie-hush"),
            "/connector/portal", KeptParameters.encrypted("portal-hush")));

    @Test
    void lets_assistants_sign_in_without_anything_set() {
        assertThat(read(Map.of()))
                .isEqualTo(new SignInSettings(
                        false,
                        new StateStore.Memory(),
                        new RedirectRules(RedirectRules.KNOWN_HOSTS, false),
                        true,
                        true,
                        List.of(),
                        List.of(),
                        new SecretSource.Fresh(),
                        0,
                        60));
    }

    @Test
    void reads_what_is_set_about_signing_in() {
        var settings = read(Map.of(
                "AWS_REGION", "eu-central-1",
                "ACCEPT_ENTRA_TOKENS", "true",
                "OAUTH_REDIRECT_HOSTS", "claude.ai, vscode.dev",
                "OAUTH_REGISTRATION", "false",
                "OAUTH_CLIENT_DOCUMENT_HOSTS", "claude.ai",
                "OAUTH_COOKIE_KEY", "ssm:/connector/cookie-key",
                "OAUTH_TRUSTED_PROXIES", "2",
                "OAUTH_SIGN_INS_PER_MINUTE", "600",
                "OAUTH_CLIENTS",
                        "[{\"client_id\":\"portal\",\"client_name\":\"Portal\",\"redirect_uris\":[\"https://portal.example.com/cb\"],"
                                + "\"client_secret\":\"ssm:/connector/portal\"},"
                                + "{\"client_id\":\"inspector\",\"redirect_uris\":[\"http://localhost/cb\"]}]"));

        assertThat(settings.acceptsEntraTokens()).isTrue();
        assertThat(settings.redirects()).isEqualTo(new RedirectRules(Set.of("claude.ai", "vscode.dev"), false));
        assertThat(settings.registration()).isFalse();
        assertThat(settings.documentHosts()).containsExactly("claude.ai");
        assertThat(settings.cookieKey()).isEqualTo(new SecretSource.Given(Secret.of("cookie-hush")));
        assertThat(settings.trustedProxies()).isEqualTo(2);
        assertThat(settings.signInsPerMinute()).isEqualTo(600);
        assertThat(settings.clients())
                .containsExactly(
                        new ConfiguredClient(
                                "portal",
                                "Portal",
                                List.of("https://portal.example.com/cb"),
                                Optional.of(new SecretSource.Given(Secret.of("portal-hush")))),
                        new ConfiguredClient(
                                "inspector", "inspector", List.of("http://localhost/cb"), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ACCEPT_ENTRA_TOKENS | yes | is neither true nor false",
                "OAUTH_CLIENT_DOCUMENT_HOSTS | * | is not a list of host names",
                "OAUTH_TRUSTED_PROXIES | 6 | is not a number from 0 to 5",
                "OAUTH_SIGN_INS_PER_MINUTE | 0 | is not a number from 1 to 60000",
                "OAUTH_SIGN_INS_PER_MINUTE | 60001 | is not a number from 1 to 60000",
                "OAUTH_TRUSTED_PROXIES | -1 | is not a number from 0 to 5",
                "OAUTH_CLIENTS | {} | is not a list of clients",
                "OAUTH_CLIENTS | [{\"client_id\":\"a\"}] | has a client without client_id or redirect_uris",
                "OAUTH_CLIENTS | [{\"id\":\"a\"}] | has the unknown field id",
                "OAUTH_CLIENTS | [{ | is not JSON",
            })
    void refuses_a_mistake_about_signing_in(String name, String value, String what) {
        assertThat(problems(Map.of(name, value)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).startsWith(name + ": " + what));
    }

    @Test
    void refuses_hosts_of_documents_where_no_documents_are_read() {
        assertThat(problems(Map.of("OAUTH_CLIENT_DOCUMENTS", "false", "OAUTH_CLIENT_DOCUMENT_HOSTS", "claude.ai")))
                .extracting(Problem::setting)
                .containsExactly("OAUTH_CLIENT_DOCUMENT_HOSTS");
    }

    private static SignInSettings read(Map<String, String> set) {
        var values = new Values(set, PARAMETERS);
        var settings = SignInReader.read(values, true);
        assertThat(values.problems()).isEmpty();
        return settings;
    }

    private static List<Problem> problems(Map<String, String> set) {
        var values = new Values(set, PARAMETERS);
        SignInReader.read(values, true);
        return values.problems();
    }
}
