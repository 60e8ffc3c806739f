package io.aiconnectors.databricks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import io.aiconnectors.databricks.system.SharedStage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The connector as the official TypeScript client sees it, the one independent client that speaks both eras.
@ExtendWith(SharedStage.class)
@DisabledIfEnvironmentVariable(
        named = "CONNECTOR_FAST",
        matches = "true",
        disabledReason = "the client needs Node.js, which a fast run does without")
class TypeScriptClientIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"2026-07-28, 2026-07-28", "auto, 2026-07-28", "legacy, 2025-11-25"})
    void an_independent_client_reads_and_cannot_write(String mode, String revision, Stage stage)
            throws IOException, InterruptedException {
        var writes = stage.world().main().writes().size();

        var ended =
                Node.prepared().run("client.mjs", List.of(stage.mcp().toString(), mode), stage.bearer(Personas.ADA));

        assertThat(ended.exit()).as(ended.output()).isZero();
        var report = JSON.readTree(ended.output());
        assertThat(report.path("revision").asText()).isEqualTo(revision);
        assertThat(report.at("/server/name").asText()).isEqualTo("databricks-mcp-connector");
        assertThat(report.path("instructions").asText()).contains("list_genie_spaces");
        assertThat(report.path("tools")).hasSize(11);
        assertThat(report.at("/catalogs/structuredContent").findValuesAsText("name"))
                .containsExactly("finance", "main", "market");
        assertThat(report.path("sql").path("isError").asBoolean()).isFalse();
        assertThat(report.at("/sql/structuredContent").findValuesAsText("string_value"))
                .containsExactly("42");
        assertThat(report.path("write").path("isError").asBoolean()).isTrue();
        assertThat(stage.world().main().writes()).hasSize(writes);
    }
}
