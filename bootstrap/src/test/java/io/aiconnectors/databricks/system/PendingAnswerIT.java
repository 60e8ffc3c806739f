package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.genie.GenieStatus;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Answers that are not ready at once: the next call is given word for word and leads to the result.
@ExtendWith(SharedStage.class)
class PendingAnswerIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PENGUINS = "01f0a1b2c3d41111a0b1c2d3e4f50002";

    @AfterEach
    void nothing_is_slow_any_more(Stage stage) {
        stage.world().main().reset();
    }

    @Test
    void a_slow_statement_is_polled_to_its_result(Stage stage) {
        stage.world().main().scripts().statements().slow(1, 2);
        var client = ModernClient.of(stage, Personas.ADA);

        var pending = client.call(
                        "proxy_to_sql",
                        Map.of(
                                "tool_name",
                                "execute_sql_read_only",
                                "tool_args",
                                Map.of("query", "SELECT count(*) AS penguins FROM main.nature.penguins")))
                .structured();
        var running = follow(client, pending);
        var done = follow(client, running);

        assertThat(pending.at("/status/state").asText()).isEqualTo("PENDING");
        assertThat(running.at("/status/state").asText()).isEqualTo("RUNNING");
        assertThat(done.at("/status/state").asText()).isEqualTo("SUCCEEDED");
        assertThat(done.findValuesAsText("string_value")).containsExactly("344");
        assertThat(done.has("next_call")).isFalse();
    }

    @Test
    void a_pondering_genie_is_polled_to_its_answer(Stage stage) {
        stage.world().main().scripts().genie().walk(List.of(GenieStatus.ASKING_AI, GenieStatus.COMPLETED));
        var client = ModernClient.of(stage, Personas.BEN);

        var pending = client.call(
                        "proxy_to_genie",
                        Map.of(
                                "genie_space_id",
                                PENGUINS,
                                "tool_name",
                                "query_space_" + PENGUINS,
                                "tool_args",
                                Map.of("query", "How many penguins of each species were observed?")))
                .structured();
        var done = follow(client, pending);

        assertThat(pending.path("status").asText()).isEqualTo("ASKING_AI");
        assertThat(done.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(done.findValuesAsText("string_value")).contains("Gentoo", "124");
    }

    private static JsonNode follow(ModernClient client, JsonNode answer) {
        var next = answer.path("next_call");
        Map<String, Object> arguments = JSON.convertValue(next.path("arguments"), new TypeReference<>() {});
        return client.call(next.path("tool").asText(), arguments).structured();
    }
}
