package io.aiconnectors.databricks.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.screening.Tag;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    private static final Map<String, String> GOOD = Map.of(
            "DATABRICKS_WORKSPACES", "[{\"alias\":\"main\",\"host\":\"https://adb-1.2.azuredatabricks.net\"}]",
            "ENTRA_AUTHORITY", "https://login.microsoftonline.com/7e4a0000-5b0c-4000-9000-00000000abcd",
            "ENTRA_CLIENT_ID", "3f0a",
            "ENTRA_CLIENT_SECRET", "hush-hush",
            "OPA_TOKEN_FILE", "/run/opa/token",
            "AUDIT_SINK", "file:/var/audit.jsonl",
            "PATH", "/bin");

    @Test
    void reads_a_complete_environment_with_defaults() {
        var settings = complete(GOOD);

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.adminPort()).isEqualTo(8081);
        assertThat(settings.publicUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(settings.isLocal()).isTrue();
        assertThat(settings.policyEngine())
                .isEqualTo(new PolicyEngine.Sidecar(URI.create("http://127.0.0.1:8181"), Path.of("/run/opa/token")));
        assertThat(settings.audit().sinks()).containsExactly(new SinkPlace.File(Path.of("/var/audit.jsonl")));
        assertThat(settings.entra().fullScope()).isEqualTo("api://3f0a/access_as_user");
        assertThat(settings.entra().credential())
                .isEqualTo(new CredentialSource.ClientSecret(new SecretSource.Given(Secret.of("hush-hush"))));
        assertThat(settings.entra().consentScopes()).isEmpty();
        assertThat(settings.cursorKey()).isEqualTo(new SecretSource.Fresh());
        assertThat(settings.logLevel()).isEqualTo(LogLevel.INFO);
        assertThat(settings.workspaces()).singleElement().satisfies(workspace -> {
            assertThat(workspace.alias().value()).isEqualTo("main");
            assertThat(workspace.sqlPath()).isEqualTo(Workspace.SQL_PATH);
        });
    }

    @Test
    void reads_how_tags_are_read_and_which_workspaces_share_a_metastore() {
        assertThat(complete(GOOD).tags()).isEqualTo(TagSettings.USUAL);
        assertThat(complete(GOOD).workspaces()).extracting(Workspace::metastore).containsExactly("main");

        var given = new HashMap<>(GOOD);
        given.put("DATABRICKS_TAG_READS", "12");
        given.put("DATABRICKS_TAG_SECONDS", "5");
        given.put("DATABRICKS_TAG_MEMORY_SECONDS", "10");
        given.put("DATABRICKS_FOUND_TAG_MEMORY_SECONDS", "600");
        given.put(
                "DATABRICKS_WORKSPACES",
                "[{\"alias\":\"main\",\"host\":\"https://adb-1.2.azuredatabricks.net\",\"metastore\":\"eu\"}]");

        assertThat(complete(given).tags())
                .isEqualTo(new TagSettings(12, Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMinutes(10)));
        assertThat(complete(given).workspaces())
                .extracting(Workspace::metastore)
                .containsExactly("eu");
    }

    @ParameterizedTest
    @CsvSource({
        "DATABRICKS_TAG_READS, 0",
        "DATABRICKS_TAG_READS, 65",
        "DATABRICKS_TAG_SECONDS, 61",
        "DATABRICKS_TAG_MEMORY_SECONDS, -1",
        "DATABRICKS_FOUND_TAG_MEMORY_SECONDS, 3601",
        "DATABRICKS_TAG_WIDTH, 5"
    })
    void refuses_limits_of_tag_reads_that_make_no_sense(String name, String value) {
        var wrong = new HashMap<>(GOOD);
        wrong.put(name, value);

        assertThat(problems(wrong)).extracting(Problem::setting).containsExactly(name);
    }

    @Test
    void reports_every_missing_setting_at_once_with_its_fix() {
        assertThat(problems(Map.of()))
                .extracting(Problem::setting)
                .containsExactlyInAnyOrder(
                        "DATABRICKS_WORKSPACES",
                        "ENTRA_AUTHORITY",
                        "ENTRA_CLIENT_ID",
                        "ENTRA_CLIENT_SECRET",
                        "OPA_TOKEN_FILE",
                        "AUDIT_SINK");
        assertThat(problems(Map.of()))
                .allSatisfy(problem -> assertThat(problem.toString()).matches("[A-Z_]+: is missing\\. Set it to .+"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONNECTOR_PORT|eighty|is not a port",
                "CONNECTOR_PORT|70000|is not a port",
                "CONNECTOR_ADMIN_PORT|8080|is the same as CONNECTOR_PORT",
                "CONNECTOR_PUBLIC_URL|http://connector.example.com|is neither https nor http on a loopback host",
                "CONNECTOR_PUBLIC_URL|https://connector.example.com/mcp|has a path",
                "CONNECTOR_PUBLIC_URL|https://user@connector.example.com|is not a URL of scheme, host and path",
                "CONNECTOR_PUBLIC_URL|:::|is not a URL",
                "ENTRA_AUTHORITY|https://login.microsoftonline.com|does not name one tenant by its id",
                "ENTRA_AUTHORITY|https://login.microsoftonline.com/common|does not name one tenant by its id",
                "ENTRA_AUTHORITY|https://login.microsoftonline.com/contoso.example|does not name one tenant by its id",
                "ENTRA_AUTHORITY|http://login.microsoftonline.com/7c1f|is neither https nor http on a loopback host",
                "ENTRA_CLIENT_SECRET|ssm:/x|names the SSM parameter /x, but it is not known in which region",
                "OPA_URL|http://opa.internal:8181|is neither https nor http on a loopback host",
                "AUDIT_SINK|s3:bucket|is not a sink we know",
                "AUDIT_SINK|file:|is not a sink we know",
                "DATABRICKS_WORKSPACES|main|is not JSON",
                "DATABRICKS_WORKSPACES|[]|is not a list of workspaces",
                "DATABRICKS_WORKSPACES|[{\"alias\":\"Main\",\"host\":\"https://a.example\"}]|has a bad alias",
                "DATABRICKS_WORKSPACES|[{\"alias\":\"a\",\"host\":\"https://a.example/x\"}]|has a host with a path",
                "DATABRICKS_WORKSPACES|[{\"alias\":\"a\",\"host\":\"http://a.example\"}]"
                        + "|is neither https nor http on a loopback host",
                "DATABRICKS_WORKSPACES|[{\"alias\":\"a\",\"host\":\"https://a.example\",\"token\":\"x\"}]"
                        + "|has the unknown field token",
                "DATABRICKS_WORKSPACES|[{\"alias\":\"a\",\"host\":\"https://a.example\",\"sql_path\":\"/a/../b\"}]"
                        + "|has a bad path of a managed MCP server",
                "DATABRICKS_WORKSPACES|[{\"alias\":\"a\",\"host\":\"https://a.example\"},"
                        + "{\"alias\":\"a\",\"host\":\"https://b.example\"}]|names an alias twice",
                "CONNECTOR_CANARY_GROUPS|data stewards|is not a list of object ids",
                "CONNECTOR_CANARY_GROUPS|7e4a0000-5b0c-4000-9000-00000000abcd,x|is not a list of object ids",
                "CONNECTOR_CANARY_TAG|=sci|has no key",
                "CONNECTOR_LOG_LEVEL|TRACE|is not a log level",
                "CONNECTOR_LOG_LEVEL|debug|is not a log level",
                "CONNECTOR_SERVICE_NAME|a b|is not a name",
                "CONNECTOR_OTLP_URL|http://collector.example:4318|is neither https nor http on a loopback host",
                "CONNECTOR_OTLP_URL|https://collector.example/v1/traces|has a path",
                "CONNECTOR_FIGURES|prometheus|is neither cloudwatch nor none",
                "CONNECTOR_FIGURES_EVERY_S|0|is not a number from 1 to 300",
                "CONNECTOR_LOG_FORMAT|xml|is neither text nor json",
                "ENTRA_CLIENTID|3f0a|is not a setting",
                "CONNECTOR_PROT|8080|is not a setting",
            })
    void says_what_is_wrong_with_one_setting_and_how_to_mend_it(String name, String value, String what) {
        var environment = new HashMap<>(GOOD);
        environment.put(name, value);

        assertThat(problems(environment)).singleElement().satisfies(problem -> {
            assertThat(problem.setting()).isEqualTo(name);
            assertThat(problem.what()).isEqualTo(what);
            assertThat(problem.fix()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({"ENTRA_CLIENT_CERTIFICATE", "ENTRA_FEDERATED_TOKEN_FILE"})
    void takes_a_file_in_place_of_the_secret(String name) {
        var environment = new HashMap<>(GOOD);
        environment.remove("ENTRA_CLIENT_SECRET");
        environment.put(name, "/run/entra/file");

        assertThat(complete(environment).entra().credential())
                .isIn(
                        new CredentialSource.Certificate(Path.of("/run/entra/file")),
                        new CredentialSource.Federated(Path.of("/run/entra/file")))
                .extracting(source -> source instanceof CredentialSource.Certificate)
                .isEqualTo(name.equals("ENTRA_CLIENT_CERTIFICATE"));
    }

    @ParameterizedTest
    @CsvSource({
        "ENTRA_CLIENT_SECRET, ENTRA_CLIENT_CERTIFICATE",
        "ENTRA_CLIENT_SECRET, ENTRA_FEDERATED_TOKEN_FILE",
        "ENTRA_CLIENT_CERTIFICATE, ENTRA_FEDERATED_TOKEN_FILE"
    })
    void takes_one_credential_and_no_second_one(String one, String other) {
        var environment = new HashMap<>(GOOD);
        environment.remove("ENTRA_CLIENT_SECRET");
        environment.put(one, "/run/entra/one");
        environment.put(other, "/run/entra/other");

        assertThat(problems(environment)).singleElement().satisfies(problem -> {
            assertThat(problem.setting()).isEqualTo(other);
            assertThat(problem.what()).isEqualTo("is one credential too many");
            assertThat(problem.fix()).contains(one);
        });
    }

    @Test
    void reads_the_scopes_to_consent_to_one_by_one() {
        var environment = new HashMap<>(GOOD);
        environment.put("ENTRA_CONSENT_SCOPES", "2ff814a6/user_impersonation, User.Read");

        assertThat(complete(environment).entra().consentScopes())
                .containsExactly("2ff814a6/user_impersonation", "User.Read");
    }

    @Test
    void with_a_policy_engine_of_its_own_it_takes_no_token_and_wants_to_know_what_to_run() {
        assertThat(SettingsReader.read(GOOD, true, KeptParameters.none()))
                .isInstanceOfSatisfying(
                        Reading.Faulty.class,
                        faulty -> assertThat(faulty.problems())
                                .extracting(Problem::setting)
                                .containsExactlyInAnyOrder(
                                        "OPA_TOKEN_FILE",
                                        "CONNECTOR_OPA",
                                        "CONNECTOR_POLICY_BUNDLE",
                                        "CONNECTOR_POLICY_KEY"));
    }

    @Test
    void a_policy_engine_of_its_own_needs_a_port_on_loopback() {
        var environment = new HashMap<>(GOOD);
        environment.remove("OPA_TOKEN_FILE");
        environment.put("CONNECTOR_OPA", "/usr/bin/opa");
        environment.put("CONNECTOR_POLICY_BUNDLE", "/policies.tar.gz");
        environment.put("CONNECTOR_POLICY_KEY", "/policy-key.pem");

        for (var url : List.of("http://127.0.0.1", "http://127.0.0.1:0", "https://opa.example.com:8181")) {
            environment.put("OPA_URL", url);
            assertThat(SettingsReader.read(environment, true, KeptParameters.none()))
                    .as(url)
                    .isInstanceOfSatisfying(
                            Reading.Faulty.class,
                            faulty -> assertThat(faulty.problems())
                                    .extracting(Problem::setting)
                                    .containsExactly("OPA_URL"));
        }
    }

    @Test
    void knows_what_makes_the_policy_engine_relied_on() {
        assertThat(complete(GOOD).reliance()).isEqualTo(PolicyReliance.USUAL);

        var environment = new HashMap<>(GOOD);
        environment.put("CONNECTOR_POLICY_REVISIONS", "2a086eabfd6e, 42e947d22301");
        environment.put("CONNECTOR_CANARY_GROUPS", "7e4a0000-5b0c-4000-9000-00000000abcd");
        environment.put("CONNECTOR_CANARY_TAG", "secrecy = top");

        assertThat(complete(environment).reliance())
                .isEqualTo(new PolicyReliance(
                        Set.of("2a086eabfd6e", "42e947d22301"),
                        List.of("7e4a0000-5b0c-4000-9000-00000000abcd"),
                        new Tag("secrecy", "top")));

        environment.put("CONNECTOR_CANARY_TAG", "sci");
        assertThat(complete(environment).reliance().canaryTag()).isEqualTo(new Tag("sci", ""));
    }

    @Test
    void never_prints_a_secret() {
        var environment = new HashMap<>(GOOD);
        environment.put("CONNECTOR_CURSOR_KEY", "cursor-hush");

        assertThat(complete(environment).toString()).doesNotContain("hush");
    }

    private static Settings complete(Map<String, String> environment) {
        return switch (SettingsReader.read(environment, false, KeptParameters.none())) {
            case Reading.Complete(var settings) -> settings;
            case Reading.Faulty(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<Problem> problems(Map<String, String> environment) {
        return switch (SettingsReader.read(environment, false, KeptParameters.none())) {
            case Reading.Complete(var settings) -> throw new AssertionError(settings);
            case Reading.Faulty(var problems) -> problems;
        };
    }
}
