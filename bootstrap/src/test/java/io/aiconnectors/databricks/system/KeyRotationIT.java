package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Entra signs with a new key: its tokens are good at once, and looking for it is no load on Entra.
@ExtendWith(OwnStage.class)
class KeyRotationIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_token_of_a_new_key_is_taken_beside_one_of_the_old(Stage stage) {
        var old = ModernClient.of(stage, Personas.ADA);
        assertThat(statusOf(old)).isEqualTo(200);
        stage.world().entra().rotateKeys(true);
        var fresh = ModernClient.of(stage, Personas.ADA);
        var requests = stage.world().entra().standIn().requests();
        requests.clear();

        assertThat(statusOf(fresh)).isEqualTo(200);
        assertThat(statusOf(old)).isEqualTo(200);
        assertThat(requests.all()).hasSize(1);

        // A second unknown key within minutes is not looked up: whoever invents key ids must not reach Entra.
        stage.world().entra().rotateKeys(true);
        assertThat(statusOf(ModernClient.of(stage, Personas.BEN))).isEqualTo(401);
        assertThat(requests.all()).hasSize(1);
    }

    private static int statusOf(ModernClient client) {
        return client.ask("tools/list", JSON.createObjectNode()).status();
    }
}
