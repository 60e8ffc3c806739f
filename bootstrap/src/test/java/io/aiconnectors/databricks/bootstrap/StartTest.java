package io.aiconnectors.databricks.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.aiconnectors.databricks.bootstrap.settings.AuditPlan;
import io.aiconnectors.databricks.bootstrap.settings.CredentialSource;
import io.aiconnectors.databricks.bootstrap.settings.Hosting;
import io.aiconnectors.databricks.bootstrap.settings.LogFormat;
import io.aiconnectors.databricks.bootstrap.settings.LogLevel;
import io.aiconnectors.databricks.bootstrap.settings.PolicyEngine;
import io.aiconnectors.databricks.bootstrap.settings.PolicyReliance;
import io.aiconnectors.databricks.bootstrap.settings.SecretSource;
import io.aiconnectors.databricks.bootstrap.settings.Settings;
import io.aiconnectors.databricks.bootstrap.settings.SignInSettings;
import io.aiconnectors.databricks.bootstrap.settings.SinkPlace;
import io.aiconnectors.databricks.bootstrap.settings.StateStore;
import io.aiconnectors.databricks.bootstrap.settings.TagSettings;
import io.aiconnectors.databricks.bootstrap.settings.TelemetryPlan;
import io.aiconnectors.databricks.domain.client.RedirectRules;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {
    @TempDir
    private Path folder;

    @Test
    void understands_what_is_asked_on_the_command_line() {
        assertThat(CommandLine.parse(List.of("serve"))).isEqualTo(new CommandLine(false, false));
        assertThat(CommandLine.parse(List.of("serve", "--stop-with-stdin", "--with-opa")))
                .isEqualTo(new CommandLine(true, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sevre", "serve --with-oPa", "serve connector.yml"})
    void refuses_any_other_command_line_with_the_usage(String line) {
        var arguments = line.isEmpty() ? List.<String>of() : List.of(line.split(" "));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> CommandLine.parse(arguments))
                .withMessageContaining("usage: serve");
    }

    @Test
    void a_sidecar_without_a_token_is_not_taken() throws IOException {
        var empty = Files.writeString(folder.resolve("token"), "\n");

        for (var file : List.of(empty, folder.resolve("none"))) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> PolicyEngineHandle.take(
                            new PolicyEngine.Sidecar(URI.create("http://127.0.0.1:8181"), file)))
                    .withMessageContaining("OPA_TOKEN_FILE");
        }
    }

    @Test
    void a_policy_engine_that_cannot_be_run_stops_the_start() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> PolicyEngineHandle.take(new PolicyEngine.Child(
                        URI.create("http://127.0.0.1:0"),
                        folder.resolve("no-opa"),
                        folder.resolve("no-bundle"),
                        folder.resolve("no-key"))))
                .withMessageContaining("OPA");
    }

    @Test
    void an_audit_file_that_cannot_be_written_stops_the_start() {
        assertThatNoException().isThrownBy(() -> AuditFile.mustBeWritable(audit(folder.resolve("audit.jsonl"))));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> AuditFile.mustBeWritable(audit(folder.resolve("none/audit.jsonl"))))
                .withMessageContaining("AUDIT_SINK");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> AuditFile.mustBeWritable(audit(folder)))
                .withMessageContaining("AUDIT_SINK");
    }

    @Test
    void a_cursor_key_that_is_no_key_stops_the_start_and_is_not_told() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> Secrets.fetch(settings(new SecretSource.Given(Secret.of("hush"))), Secret.of("opa")))
                .withMessageContaining("CONNECTOR_CURSOR_KEY")
                .withMessageNotContaining("hush");
    }

    @Test
    void a_fresh_cursor_key_is_another_one_each_time() {
        var settings = settings(new SecretSource.Fresh());

        assertThat(Secrets.fetch(settings, Secret.of("opa")).cursorKey())
                .isNotEqualTo(Secrets.fetch(settings, Secret.of("opa")).cursorKey());
    }

    private AuditPlan audit(Path file) {
        return new AuditPlan(
                List.of(new SinkPlace.File(file)),
                folder.resolve("spool"),
                64L << 20,
                Optional.empty(),
                new SecretSource.Fresh(),
                Optional.empty());
    }

    private Settings settings(SecretSource cursorKey) {
        return new Settings(
                8080,
                8081,
                URI.create("http://127.0.0.1:8080"),
                List.of(),
                TagSettings.USUAL,
                new Settings.Entra(
                        URI.create("https://login.microsoftonline.com/7e4a0000-5b0c-4000-9000-00000000abcd"),
                        "3f0a",
                        new CredentialSource.ClientSecret(new SecretSource.Given(Secret.of("client-hush"))),
                        "access_as_user",
                        List.of()),
                new PolicyEngine.Sidecar(URI.create("http://127.0.0.1:8181"), folder.resolve("token")),
                PolicyReliance.USUAL,
                audit(folder.resolve("audit.jsonl")),
                cursorKey,
                List.of(),
                Duration.ofSeconds(20),
                LogLevel.INFO,
                new SignInSettings(
                        false,
                        new StateStore.Memory(),
                        new RedirectRules(RedirectRules.KNOWN_HOSTS, false),
                        true,
                        true,
                        List.of(),
                        List.of(),
                        new SecretSource.Fresh(),
                        0,
                        60),
                new Hosting(0, 0, Optional.empty(), true),
                new TelemetryPlan("connector", Optional.empty(), false, 60, LogFormat.TEXT));
    }
}
