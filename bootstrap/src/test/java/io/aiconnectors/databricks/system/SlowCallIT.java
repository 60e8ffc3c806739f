package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.fault.Fault;
import io.aiconnectors.databricks.sandbox.fault.FaultRule;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A workspace that takes its time: the answer comes as a stream to whoever takes one, and is the same.
@ExtendWith(SharedStage.class)
class SlowCallIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOOL = "list_sql_warehouses";

    @BeforeEach
    void databricks_is_slow(Stage stage) {
        stage.world().main().faults().add(FaultRule.on(".*/sql/warehouses", new Fault.Latency(Duration.ofSeconds(3))));
    }

    @AfterEach
    void databricks_is_fast_again(Stage stage) {
        stage.world().main().faults().clear();
    }

    @Test
    void a_client_that_takes_streams_gets_one(Stage stage) {
        var answer = ModernClient.of(stage, Personas.ADA).exchange(TOOL, JSON.createObjectNode());

        assertThat(answer.header("Content-Type")).startsWith("text/event-stream");
        assertThat(answer.json().at("/result/structuredContent/warehouses")).hasSize(3);
    }

    @Test
    void a_client_that_takes_none_gets_one_answer(Stage stage) {
        var client = ModernClient.of(stage, Personas.ADA);
        var headers = client.headers("tools/call", TOOL);
        headers.put("Accept", "application/json");

        var answer = client.post(
                client.message("tools/call", JSON.createObjectNode().put("name", TOOL))
                        .toString(),
                headers);

        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().at("/result/structuredContent/warehouses")).hasSize(3);
    }
}
