package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// One person in a hurry: told to wait before anything happens upstream, and nobody else has to.
@ExtendWith(OwnStage.class)
class ThrottleIT {
    private static final String TOO_MANY = "Too many calls. Wait ";

    /// Calls of proxy tools that a person has per minute; twice that many cannot fit into one minute and the next.
    private static final int LIMIT = 120;

    @Test
    void whoever_asks_too_often_waits_alone(Stage stage) {
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
        assertThat(ModernClient.of(stage, Personas.BEN)
                        .call("list_sql_tools", Map.of())
                        .refused())
                .isFalse();
    }
}
