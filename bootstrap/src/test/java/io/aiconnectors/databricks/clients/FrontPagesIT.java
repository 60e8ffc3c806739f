package io.aiconnectors.databricks.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Assistant;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import io.aiconnectors.databricks.system.SharedStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

/// The page for people and the page for operators as Chromium shows them, used by keyboard.
///
/// The screenshots are left among the [Evidence].
@ExtendWith(SharedStage.class)
@DisabledIfEnvironmentVariable(
        named = "CONNECTOR_FAST",
        matches = "true",
        disabledReason = "looking needs Chromium, which a fast run does without")
class FrontPagesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WITHIN_MINUTES = 3;

    private static JsonNode seen = JSON.nullNode();
    private static String address = "";

    @BeforeAll
    static void looks_at_both(Stage stage) throws IOException, InterruptedException {
        address = stage.mcp().toString();
        // So that there is something to see.
        try (var ada = Assistant.connect(stage.mcp(), stage.bearer(Personas.ADA))) {
            ada.call("list_catalogs", Map.of());
            ada.call("get_table", Map.of("full_name", "main.nowhere.nothing"));
            ada.call("proxy_to_sql", Map.of("tool_name", "execute_sql", "tool_args", Map.of("query", "select 1")));
        }
        var task = JSON.createObjectNode()
                .put("people", stage.mcp().resolve("/").toString())
                .put("operations", stage.connector().admin().resolve("/").toString())
                .put("pictures", Evidence.folder().resolve("pages").toString());
        var output = Files.createTempFile(Path.of("target"), "front", ".txt");
        var process = new ProcessBuilder(
                        System.getenv("CONNECTOR_NODE"), "../conformance/pages/front.mjs", task.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(WITHIN_MINUTES, TimeUnit.MINUTES)).isTrue();
        var said = Files.readString(output);
        assertThat(process.exitValue()).as(said).isZero();
        seen = JSON.readTree(said.lines().reduce((_, last) -> last).orElseThrow());
    }

    @Test
    void neither_page_has_a_fault_that_axe_finds() {
        assertThat(seen.path("pages")).hasSize(2).allSatisfy(page -> {
            assertThat(page.path("violations")).as("%s", page).isEmpty();
            assertThat(page.path("lang").asText()).isEqualTo("en");
            assertThat(page.path("title").asText()).isNotBlank();
        });
    }

    @Test
    void neither_page_is_wider_than_a_phone() {
        assertThat(seen.path("pages"))
                .hasSize(2)
                .allSatisfy(page -> assertThat(page.path("overflow").asInt()).isLessThanOrEqualTo(0));
    }

    @Test
    void the_browser_has_nothing_to_complain_of_and_nothing_else_to_load() {
        assertThat(seen.path("complaints")).isEmpty();
        assertThat(seen.path("alone").asBoolean()).isTrue();
    }

    @Test
    void the_keyboard_alone_copies_the_address_and_opens_every_guide() {
        assertThat(seen.path("copied").asText()).isEqualTo(address);
        assertThat(seen.path("reached"))
                .extracting(JsonNode::asText)
                .containsExactly("claude", "claude-code", "chatgpt", "vscode", "cursor", "inspector");
    }

    @Test
    void without_scripts_everything_can_still_be_read() {
        assertThat(seen.at("/without/buttons").asInt(-1)).isZero();
        assertThat(seen.at("/without/address").asText()).isEqualTo(address);
        assertThat(seen.at("/without/guides").asInt()).isEqualTo(6);
    }

    @Test
    void the_operations_page_renews_itself_until_it_is_told_to_pause() {
        assertThat(seen.path("refreshed").asBoolean()).isTrue();
        assertThat(seen.path("paused").asText()).isEqualTo("Go on");
    }
}
