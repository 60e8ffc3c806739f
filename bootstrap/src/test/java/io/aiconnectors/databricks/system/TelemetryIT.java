package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.telemetry.fixture.Collector;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Operators see that calls are made and how they end, and in no byte of it what they are about.
@ExtendWith(SharedStage.class)
class TelemetryIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void operators_are_told_of_calls_and_not_what_they_are_about(Stage stage, Collector collector) {
        var bearer = stage.bearer(Personas.ADA);
        var client = new ModernClient(stage.mcp(), bearer);
        EveryTool.QUESTIONS.forEach(client::call);
        client.call("needle_tool", Map.of("full_name", "main.needle_schema.needle_table"));
        client.call("get_table", Map.of("full_name", "main.needle_schema.needle_table"));
        client.call(
                "proxy_to_sql",
                Map.of(
                        "tool_name",
                        "execute_sql_read_only",
                        "tool_args",
                        Map.of("query", "SELECT 1 AS needle_in_the_statement")));

        EveryTool.QUESTIONS.keySet().forEach(tool -> await(() -> told(collector, "tools/call " + tool)));
        await(() -> told(collector, "connector.decisions") && told(collector, "connector.part.duration"));
        await(() -> told(collector, "mcp.client.operation.duration") && told(collector, "connector.audit.queued"));
        await(() -> told(collector, "connector.discovery.duration") && told(collector, "databricks tags"));
        await(() -> figures(stage).contains("\"Calls\""));

        assertThat(collector.text() + figures(stage))
                .doesNotContain(bearer)
                .doesNotContainIgnoringCase("needle")
                .doesNotContain("SELECT", "main.sales", "penguin", EveryTool.PENGUINS)
                .doesNotContain(Personas.ADA.upn(), Personas.ADA.oid());
        assertThat(log(stage)).contains("call ended").doesNotContain("needle");
    }

    private static boolean told(Collector collector, String what) {
        return collector.text().contains(what);
    }

    private static String figures(Stage stage) {
        return String.join(
                "\n",
                log(stage).lines().filter(line -> line.startsWith("{\"_aws\"")).toList());
    }

    private static String log(Stage stage) {
        try {
            return Files.readString(stage.log());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void await(BooleanSupplier come) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!come.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not come to it").isLessThan(until);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopping) {
            throw new AssertionError(stopping);
        }
    }
}
