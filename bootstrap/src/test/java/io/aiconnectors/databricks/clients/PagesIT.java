package io.aiconnectors.databricks.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.signin.AuthorizationClient;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import io.aiconnectors.databricks.system.SharedStage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

/// The pages of the sign-in as Chromium shows them, walked through by keyboard.
///
/// The screenshots are left among the [Evidence].
@ExtendWith(SharedStage.class)
@DisabledIfEnvironmentVariable(
        named = "CONNECTOR_FAST",
        matches = "true",
        disabledReason = "the walk needs Chromium, which a fast run does without")
class PagesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REDIRECT = "http://127.0.0.1:9/callback";
    private static final int WITHIN_MINUTES = 2;

    private static JsonNode walk = JSON.nullNode();

    @BeforeAll
    static void walks_through_the_sign_in(Stage stage) throws IOException, InterruptedException {
        try (var client =
                AuthorizationClient.register(stage.mcp(), "Quarterly Report Assistant", URI.create(REDIRECT))) {
            var task = JSON.createObjectNode()
                    .put("authorize", client.attempt().address().toString())
                    .put("redirect", REDIRECT)
                    .put("persona", Personas.ADA.shortName())
                    .put("pictures", Evidence.folder().resolve("pages").toString());
            var output = Files.createTempFile(Path.of("target"), "walk", ".txt");
            var process = new ProcessBuilder(
                            System.getenv("CONNECTOR_NODE"), "../conformance/pages/walk.mjs", task.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(process.waitFor(WITHIN_MINUTES, TimeUnit.MINUTES)).isTrue();
            var said = Files.readString(output);
            assertThat(process.exitValue()).as(said).isZero();
            walk = JSON.readTree(said.lines().reduce((_, last) -> last).orElseThrow());
        }
    }

    @Test
    void the_keyboard_alone_gets_a_person_through_to_the_client() {
        assertThat(walk.path("back").asText()).startsWith(REDIRECT + "?").contains("code=", "state=", "iss=");
    }

    @Test
    void no_page_has_a_fault_that_axe_finds() {
        assertThat(walk.path("pages")).isNotEmpty().allSatisfy(page -> {
            assertThat(page.path("violations")).as("%s", page).isEmpty();
            assertThat(page.path("lang").asText()).isEqualTo("en");
            assertThat(page.path("title").asText()).isNotBlank();
        });
    }

    @Test
    void no_page_is_wider_than_a_phone() {
        assertThat(walk.path("pages"))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.path("overflow").asInt()).isLessThanOrEqualTo(0));
    }

    @Test
    void the_browser_has_nothing_to_complain_of() {
        assertThat(walk.path("complaints")).isEmpty();
    }

    @Test
    void the_consent_page_cannot_be_framed() {
        assertThat(walk.path("framed").asBoolean(true)).isFalse();
    }

    /// On loopback without TLS they are neither `Secure` nor prefixed; the module's own tests see to that.
    @Test
    void every_cookie_of_the_connector_is_out_of_reach_of_scripts_and_of_other_sites() {
        assertThat(walk.path("cookies"))
                .filteredOn(cookie -> cookie.path("name").asText().startsWith("connector-"))
                .isNotEmpty()
                .allSatisfy(cookie -> {
                    assertThat(cookie.path("httpOnly").asBoolean()).isTrue();
                    assertThat(cookie.path("path").asText()).isEqualTo("/");
                    assertThat(cookie.path("sameSite").asText()).isIn("Lax", "Strict");
                });
    }
}
