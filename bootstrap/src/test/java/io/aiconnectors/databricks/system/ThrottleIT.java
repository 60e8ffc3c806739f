package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// One person in a hurry: told to wait before anything happens upstream, and nobody else has to.
@ExtendWith(OwnStage.class)
class ThrottleIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOO_MANY = "Too many calls. Wait ";

    /// Calls of proxy tools that a person has per minute; twice that many cannot fit into one minute and the next.
    private static final int LIMIT = 120;

    @Test
    void whoever_asks_too_often_waits_alone_and_finds_each_call_in_the_log(Stage stage) throws InterruptedException {
        var hasty = ModernClient.of(stage, Personas.ADA);
        int calls = 0;
        String text;
        Upstream upstream;
        do {
            upstream = Upstream.of(stage);
            text = hasty.call("list_sql_tools", Map.of()).text();
            calls++;
        } while (!text.contains(TOO_MANY) && calls <= 2 * LIMIT);

        assertThat(text).contains(TOO_MANY);
        assertThat(calls).isGreaterThan(LIMIT);
        assertThat(upstream.calls()).isEmpty();
        assertThat(hasty.call("list_sql_tools", Map.of()).text()).contains(TOO_MANY);
        var answers = calls + 1;
        await(() -> endings(stage).size() >= answers);
        assertThat(endings(stage)).hasSize(answers);
        assertThat(endings(stage).subList(answers - 2, answers)).allMatch(line -> line.contains("outcome=throttled"));
        assertThat(ModernClient.of(stage, Personas.BEN)
                        .call("list_sql_tools", Map.of())
                        .refused())
                .isFalse();
    }

    /// The lines by which calls ended, as they are told in the log.
    private static List<String> endings(Stage stage) {
        try (var lines = Files.lines(stage.log())) {
            return lines.filter(line -> line.contains(": call ended ")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void await(BooleanSupplier come) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!come.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not come to it").isLessThan(until);
            Thread.sleep(100);
        }
    }
}
