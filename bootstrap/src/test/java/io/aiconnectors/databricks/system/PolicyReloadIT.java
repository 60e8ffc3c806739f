package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.entra.TenantSettings;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A policy file is saved while the system runs.
@Timeout(180)
class PolicyReloadIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GRANTS = "mcp/tools/grants/data.yaml";

    @TempDir
    private Path folder;

    private PolicyCheckout policies;
    private Stage stage;
    private Process watch;
    private Path said;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        policies = PolicyCheckout.in(folder, OwnStage.prepared());
        stage = OwnStage.with(TenantSettings.usual(InstantSource.system()), policies.settings());
        said = folder.resolve("said");
        watch = policies.watch(said);
    }

    @AfterEach
    void stop() throws InterruptedException {
        watch.destroy();
        watch.waitFor();
        stage.close();
    }

    @Test
    void what_is_saved_is_in_force_and_what_is_broken_is_not() throws Exception {
        var client = ModernClient.of(stage, Personas.ADA);
        assertThat(client.call("list_sql_warehouses", Map.of()).refused()).isFalse();
        var first = revision();

        edit(GRANTS, "  - list_sql_warehouses\n", "");
        while (!client.call("list_sql_warehouses", Map.of()).refused()) {
            Thread.sleep(50);
        }
        var audit = AuditTail.of(stage);
        client.call("list_sql_warehouses", Map.of());
        var second = audit.closing().path("policy_revision").asText();
        assertThat(audit.closing().path("reasons").path(0).asText()).isEqualTo("tool_not_granted");
        assertThat(second).isNotEqualTo(first);
        assertThat(revision()).isEqualTo(second);
        assertThat(Files.readString(said)).contains("policy " + second + " is built");

        edit("mcp/tools/tools.rego", "package mcp.tools\n", "package mcp.tools\n\noops := nobody_defined_this(1)\n");
        while (!Files.readString(said).contains("nobody_defined_this")) {
            Thread.sleep(50);
        }
        assertThat(Files.readString(said))
                .containsPattern("the policy was saved but is NOT in force(?s:.*)mcp/tools/tools.rego:[0-9]+: ");
        assertThat(revision()).isEqualTo(second);
        assertThat(client.call("list_catalogs", Map.of()).refused()).isFalse();
    }

    @Test
    void a_bundle_that_nobody_signed_is_not_taken_and_that_is_told_once() throws Exception {
        var before = revision();
        edit(GRANTS, "  - list_sql_warehouses\n", "");
        var unsigned = policies.unsigned();
        watch.destroy();
        watch.waitFor();

        Files.move(unsigned, Path.of(policies.settings().policyBundle()), StandardCopyOption.ATOMIC_MOVE);
        while (health().path("not_taken").asText().isEmpty()) {
            Thread.sleep(100);
        }

        assertThat(health().path("healthy").asBoolean()).isTrue();
        assertThat(health().path("not_taken").asText()).contains("missing .signatures.json");
        assertThat(revision()).isEqualTo(before);
        assertThat(ModernClient.of(stage, Personas.ADA)
                        .call("list_sql_warehouses", Map.of())
                        .refused())
                .isFalse();
        while (told() == 0) {
            Thread.sleep(100);
        }
        Thread.sleep(5_000);
        assertThat(told()).isEqualTo(1);
    }

    private void edit(String name, String text, String replacement) throws IOException {
        var file = policies.file(name);
        var before = Files.readString(file);
        assertThat(before).contains(text);
        Files.writeString(file, before.replace(text, replacement));
    }

    private String revision() throws IOException {
        return health().path("revision").asText();
    }

    private long told() throws IOException {
        try (var lines = Files.lines(stage.log())) {
            return lines.filter(line -> line.contains("a later policy was not taken"))
                    .count();
        }
    }

    /// What the administrator is told of the policy.
    private JsonNode health() throws IOException {
        var admin = URI.create(JSON.readTree(stage.ready()).path("admin").asText());
        var answer = new RawHttp().send("GET", admin.resolve("/healthcheck"), new byte[0], Map.of());
        return answer.json().path("policy");
    }
}
