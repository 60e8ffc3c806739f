package io.aiconnectors.databricks.bootstrap.settings;

import static io.aiconnectors.databricks.bootstrap.settings.KeptParameters.encrypted;
import static io.aiconnectors.databricks.bootstrap.settings.KeptParameters.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.aws.ssm.SsmParameter;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Settings that are kept in the Parameter Store.
class NamedValuesTest {
    private static final Map<String, String> ALL_BY_NAME = Map.of(
            "AWS_REGION", "eu-central-1",
            "CONNECTOR_PORT", "ssm:/c/port",
            "DATABRICKS_WORKSPACES", "ssm:/c/workspaces",
            "ENTRA_AUTHORITY", "ssm:/c/authority",
            "ENTRA_CLIENT_ID", "ssm:client-id",
            "ENTRA_CLIENT_SECRET", "ssm:/c/secret",
            "OPA_TOKEN_FILE", "ssm:/c/token-file",
            "AUDIT_SINK", "ssm:/c/sink",
            "OAUTH_CLIENTS", "ssm:/c/clients",
            "HOME", "ssm:/not/ours");

    private static final Map<String, SsmParameter> KEPT = Map.of(
            "/c/port", plain("8090"),
            "/c/workspaces", plain("[{\"alias\":\"main\",\"host\":\"https://adb-1.2.azuredatabricks.net\"}]"),
            "/c/authority", plain("https://login.microsoftonline.com/7e4a0000-5b0c-4000-9000-00000000abcd"),
            "client-id", plain("3f0a"),
            "/c/secret", encrypted("hush-hush"),
            "/c/token-file", plain("/run/opa/token"),
            "/c/sink", plain("file:/var/audit.jsonl"),
            "/c/clients",
                    encrypted("[{\"client_id\":\"portal\",\"redirect_uris\":[\"https://portal.example.com/cb\"],"
                            + "\"client_secret\":\"ssm:/c/portal\"},"
                            + "{\"client_id\":\"bot\",\"redirect_uris\":[\"https://bot.example.com/cb\"],"
                            + "\"client_secret\":\"ssm:/c/bot\"}]"),
            "/c/portal", encrypted("portal-hush"),
            "/c/bot", encrypted("bot-hush"));

    @Test
    void reads_any_setting_from_a_parameter() {
        var settings = complete(ALL_BY_NAME, KEPT);

        assertThat(settings.port()).isEqualTo(8090);
        assertThat(settings.workspaces()).hasSize(1);
        assertThat(settings.entra().clientId()).isEqualTo("3f0a");
        assertThat(settings.entra().credential())
                .isEqualTo(new CredentialSource.ClientSecret(new SecretSource.Given(Secret.of("hush-hush"))));
        assertThat(settings.policyEngine())
                .isInstanceOfSatisfying(
                        PolicyEngine.Sidecar.class,
                        sidecar -> assertThat(sidecar.tokenFile()).isEqualTo(Path.of("/run/opa/token")));
        assertThat(settings.signIn().clients())
                .extracting(ConfiguredClient::credential)
                .containsExactly(
                        Optional.of(new SecretSource.Given(Secret.of("portal-hush"))),
                        Optional.of(new SecretSource.Given(Secret.of("bot-hush"))));
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @Test
    void asks_once_for_all_settings_and_once_for_the_secrets_within_one() {
        var parameters = KeptParameters.of(KEPT);

        SettingsReader.read(ALL_BY_NAME, false, parameters);

        assertThat(parameters.asked())
                .containsExactly(
                        Set.of(
                                "/c/port",
                                "/c/workspaces",
                                "/c/authority",
                                "client-id",
                                "/c/secret",
                                "/c/token-file",
                                "/c/sink",
                                "/c/clients"),
                        Set.of("/c/portal", "/c/bot"));
    }

    @Test
    void asks_nothing_where_nothing_is_named() {
        var parameters = KeptParameters.of(KEPT);

        SettingsReader.read(Map.of("HOME", "ssm:/not/ours"), false, parameters);

        assertThat(parameters.asked()).isEmpty();
    }

    @Test
    void checks_what_a_parameter_holds_like_any_other_value() {
        assertThat(problems("CONNECTOR_PORT", plain("eighty")))
                .containsExactly(
                        "CONNECTOR_PORT: is not a port. Set it to a number from 1 to 65535, or 0 for any free port");
    }

    @Test
    void does_not_look_behind_what_a_parameter_holds() {
        assertThat(problems("ENTRA_AUTHORITY", plain("ssm:/c/client-id")))
                .singleElement()
                .asString()
                .startsWith("ENTRA_AUTHORITY: ");
    }

    @Test
    void tells_everything_that_cannot_be_had_at_once() {
        assertThat(problems(ALL_BY_NAME, Map.of()))
                .hasSize(8)
                .allSatisfy(problem -> assertThat(problem)
                        .matches("[A-Z_]+: names the SSM parameter [a-z/-]+, which does not exist in eu-central-1\\. "
                                + "Create it or correct the name"));
    }

    static Stream<Arguments> failures() {
        var arn = "arn:aws:ssm:eu-central-1:*:parameter/c/x";
        return Stream.of(
                Arguments.of(new SsmParameter.Missing(), List.of("which does not exist in eu-central-1")),
                Arguments.of(
                        new SsmParameter.Denied("ssm:GetParameters", arn),
                        List.of("which we may not read", "ssm:GetParameters on " + arn)),
                Arguments.of(
                        new SsmParameter.Denied("kms:Decrypt", "the key of " + arn),
                        List.of("which we may not read", "kms:Decrypt on the key of " + arn)),
                Arguments.of(
                        new SsmParameter.Unavailable("throttled"),
                        List.of("which could not be read: throttled", "ssm:GetParameters", "kms:Decrypt")),
                Arguments.of(
                        new SsmParameter.Unavailable("timeout"),
                        List.of("which could not be read: timeout", "ssm:GetParameters")));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void names_setting_parameter_and_permission(SsmParameter failure, List<String> said) {
        for (var setting : List.of("ENTRA_CLIENT_ID", "ENTRA_CLIENT_SECRET", "OAUTH_CLIENTS")) {
            assertThat(problems(setting, failure))
                    .singleElement()
                    .asString()
                    .startsWith(setting + ": names the SSM parameter /c/x, ")
                    .contains(said);
        }
    }

    @Test
    void takes_no_secret_that_everybody_could_read() {
        assertThat(problems("ENTRA_CLIENT_SECRET", plain("hush")))
                .containsExactly("ENTRA_CLIENT_SECRET: names a secret that is not encrypted. "
                        + "Keep it as a SecureString, and change it");
    }

    @Test
    void puts_what_is_encrypted_nowhere_else() {
        assertThat(problems("ENTRA_CLIENT_ID", encrypted("hush")))
                .containsExactly("ENTRA_CLIENT_ID: names a SecureString, but is no secret. Keep it as a String");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Frankfurt", "ssm:/c/region"})
    void wants_to_know_the_region(String region) {
        var environment = new HashMap<>(ALL_BY_NAME);
        environment.put("AWS_REGION", region);

        assertThat(problems(environment, KEPT))
                .hasSize(8)
                .allSatisfy(problem ->
                        assertThat(problem).contains("but it is not known in which region", "Set AWS_REGION"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssm:", "ssm:/a b", "ssm:/a?b"})
    void names_a_name_that_cannot_be(String value) {
        var environment = new HashMap<>(ALL_BY_NAME);
        environment.put("ENTRA_CLIENT_ID", value);

        assertThat(problems(environment, KEPT))
                .singleElement()
                .asString()
                .startsWith("ENTRA_CLIENT_ID: names the SSM parameter " + value.substring(4) + ", which cannot exist");
    }

    /// All is well but one parameter, `/c/x`.
    private static List<String> problems(String setting, SsmParameter behind) {
        var environment = new HashMap<>(ALL_BY_NAME);
        environment.put(setting, "ssm:/c/x");
        var kept = new HashMap<>(KEPT);
        kept.put("/c/x", behind);
        return problems(environment, kept);
    }

    private static List<String> problems(Map<String, String> environment, Map<String, SsmParameter> kept) {
        return switch (SettingsReader.read(environment, false, KeptParameters.of(kept))) {
            case Reading.Complete(var settings) -> throw new AssertionError(settings);
            case Reading.Faulty(var problems) ->
                problems.stream().map(Problem::toString).toList();
        };
    }

    private static Settings complete(Map<String, String> environment, Map<String, SsmParameter> kept) {
        return switch (SettingsReader.read(environment, false, KeptParameters.of(kept))) {
            case Reading.Complete(var settings) -> settings;
            case Reading.Faulty(var problems) -> throw new AssertionError(problems);
        };
    }
}
