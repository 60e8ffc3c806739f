package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Assistant;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStage.class)
class SmokeIT {
    @Test
    void an_analyst_sees_what_is_not_confidential(Stage stage) {
        try (var ada = Assistant.connect(stage.mcp(), stage.bearer(Personas.ADA))) {
            var catalogs = ada.call("list_catalogs", Map.of()).structured();

            assertThat(catalogs.findValuesAsText("name")).containsExactly("finance", "main", "market");
            assertThat(catalogs.path("withheld").asInt()).isEqualTo(1);
        }
    }
}
