package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.genie.GenieStatus;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Answers that are not ready at once: they are waited for, and where that takes too long, the next call is
/// given word for word and leads to the result.
@ExtendWith(SharedStage.class)
class PendingAnswerIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// A call here waits three seconds, and looks four times at most with the first answer.
    private static final int MORE_LOOKS_THAN_A_CALL_TAKES = 6;

    private static final String PENGUINS = "01f0a1b2c3d41111a0b1c2d3e4f50002";

    @AfterEach
    void nothing_is_slow_any_more(Stage stage) {
        stage.world().main().reset();
    }

    @Test
    void a_slow_statement_is_waited_for(Stage stage) {
        stage.world().main().scripts().statements().slow(1, 2);

        var done = ModernClient.of(stage, Personas.ADA)
                .call(
                        "proxy_to_sql",
                        Map.of(
                                "tool_name",
                                "execute_sql_read_only",
                                "tool_args",
                                Map.of("query", "SELECT count(*) AS penguins FROM main.nature.penguins")))
                .structured();

        assertThat(done.at("/status/state").asText()).isEqualTo("SUCCEEDED");
        assertThat(done.findValuesAsText("string_value")).containsExactly("344");
        assertThat(done.has("next_call")).isFalse();
    }

    @Test
    void a_genie_that_ponders_for_longer_than_a_call_waits_is_followed_to_its_answer(Stage stage) {
        var walk = new ArrayList<>(Collections.nCopies(MORE_LOOKS_THAN_A_CALL_TAKES, GenieStatus.ASKING_AI));
        walk.add(GenieStatus.COMPLETED);
        stage.world().main().scripts().genie().walk(walk);
        var client = ModernClient.of(stage, Personas.BEN);

        var answer = client.call(
                        "proxy_to_genie",
                        Map.of(
                                "genie_space_id",
                                PENGUINS,
                                "tool_name",
                                "query_space_" + PENGUINS,
                                "tool_args",
                                Map.of("query", "How many penguins of each species were observed?")))
                .structured();
        assertThat(answer.path("status").asText()).isEqualTo("ASKING_AI");
        for (int calls = 0; answer.has("next_call") && calls < MORE_LOOKS_THAN_A_CALL_TAKES; calls++) {
            answer = follow(client, answer);
        }

        assertThat(answer.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(answer.findValuesAsText("string_value")).contains("Gentoo", "124");
    }

    private static JsonNode follow(ModernClient client, JsonNode answer) {
        var next = answer.path("next_call");
        Map<String, Object> arguments = JSON.convertValue(next.path("arguments"), new TypeReference<>() {});
        return client.call(next.path("tool").asText(), arguments).structured();
    }
}
