package io.aiconnectors.databricks.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.sandbox.entra.TenantSettings;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.signin.AuthorizationClient;
import io.aiconnectors.databricks.sandbox.stage.Assistant;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import io.aiconnectors.databricks.system.EveryTool;
import io.aiconnectors.databricks.system.FrontDoor;
import io.aiconnectors.databricks.system.OwnStage;
import io.modelcontextprotocol.client.McpClient;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Programs that are not ours find the sign-in by themselves, get a person through it, and use every tool.
///
/// When all have, the table of them is left among the [Evidence].
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledIfEnvironmentVariable(
        named = "CONNECTOR_FAST",
        matches = "true",
        disabledReason = "the clients need Node.js and Python, which a fast run does without")
class ClientsSignInIT {
    private static final Pattern REVISION = Pattern.compile("(?im)^mcp-protocol-version: *(\\S+)");
    private static final Pattern JAR = Pattern.compile(".*-(\\d[^/]*)\\.jar");

    private final FrontDoor front = FrontDoor.open();
    private final Stage stage = OwnStage.with(
            TenantSettings.usual(InstantSource.system()),
            OwnStage.prepared().with(Map.of("CONNECTOR_PUBLIC_URL", front.url().toString())));
    private final ClientsTable table = new ClientsTable();

    ClientsSignInIT() {
        front.to(stage.connector().origin());
    }

    @AfterAll
    void leave_the_table_if_it_is_complete() throws IOException {
        stage.close();
        front.close();
        if (table.size() > ClientProgram.values().length) {
            table.write(Evidence.folder());
        }
    }

    @ParameterizedTest
    @EnumSource
    void signs_in_and_uses_all_eleven_tools(ClientProgram program) throws IOException, InterruptedException {
        var before = front.passed().size();

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
        table.add(new ClientsTable.Row(
                program.title(),
                program.version(),
                revision(front.passed().subList(before, front.passed().size())),
                "yes",
                report.path("results").size()));
    }

    /// It has no sign-in of its own, so the browser and the code are the sandbox's.
    @Test
    void the_java_sdk_uses_all_eleven_tools_with_a_token_of_a_sign_in() {
        try (var client =
                AuthorizationClient.register(stage.mcp(), "Java SDK", URI.create("http://127.0.0.1:9/callback"))) {
            var tokens = client.signIn(Personas.ADA);
            var before = front.passed().size();
            try (var assistant = Assistant.connect(stage.mcp(), tokens.access().reveal())) {
                assertThat(assistant.tools()).hasSize(EveryTool.QUESTIONS.size());
                EveryTool.QUESTIONS.forEach((tool, arguments) -> {
                    var reply = assistant.call(tool, arguments);
                    assertThat(reply.refused()).as(reply.text()).isFalse();
                });
            }
            table.add(new ClientsTable.Row(
                    "Java SDK, `io.modelcontextprotocol.sdk`",
                    versionOfJavaSdk(),
                    revision(front.passed().subList(before, front.passed().size())),
                    "the sandbox's client does it for it",
                    EveryTool.QUESTIONS.size()));
        }
    }

    private static String versionOfJavaSdk() {
        var jar = McpClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return JAR.matcher(jar).replaceAll("$1");
    }

    private static String revision(List<String> passed) {
        return passed.stream()
                .filter(exchange -> exchange.contains("\"tools/call\""))
                .flatMap(exchange -> REVISION.matcher(exchange).results())
                .map(found -> found.group(1))
                .distinct()
                .collect(Collectors.joining(", "));
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
