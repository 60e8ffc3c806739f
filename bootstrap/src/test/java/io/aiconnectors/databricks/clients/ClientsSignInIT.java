package io.aiconnectors.databricks.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import io.aiconnectors.databricks.system.EveryTool;
import io.aiconnectors.databricks.system.SharedStage;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Programs that are not ours find the sign-in by themselves, get a person through it, and use every tool.
@ExtendWith(SharedStage.class)
@DisabledIfEnvironmentVariable(
        named = "CONNECTOR_FAST",
        matches = "true",
        disabledReason = "the clients need Node.js and Python, which a fast run does without")
class ClientsSignInIT {
    @ParameterizedTest
    @EnumSource
    void signs_in_and_uses_all_eleven_tools(ClientProgram program, Stage stage)
            throws IOException, InterruptedException {
        var ended = program.run(stage.mcp(), Personas.ADA, EveryTool.QUESTIONS);

        assertThat(ended.exit()).as(ended.output()).isZero();
        var report = ended.report();
        assertThat(report.path("tools")).hasSize(EveryTool.QUESTIONS.size());
        assertThat(StreamSupport.stream(report.path("results").spliterator(), false))
                .hasSize(EveryTool.QUESTIONS.size())
                .allSatisfy(result -> assertThat(result.path("refused").asBoolean())
                        .as("%s", result)
                        .isFalse());
        assertThat(answerOf(report, "list_catalogs")).contains("finance", "main", "market");
    }

    private static String answerOf(JsonNode report, String tool) {
        return StreamSupport.stream(report.path("results").spliterator(), false)
                .filter(result -> result.path("tool").asText().equals(tool))
                .findFirst()
                .orElseThrow()
                .path("text")
                .asText();
    }
}
