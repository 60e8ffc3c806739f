package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Assistant;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The policy engine is gone: everything is refused, as an outage and not as a denial, and nothing reaches upstream.
@ExtendWith(OwnStage.class)
class PolicyOutageIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PENGUINS = "01f0a1b2c3d41111a0b1c2d3e4f50002";

    @BeforeAll
    static void the_policy_engine_dies(Stage stage) throws IOException {
        assertThat(ModernClient.of(stage, Personas.ADA)
                        .call("list_catalogs", Map.of())
                        .refused())
                .isFalse();
        var processes = Processes.of(stage);
        // Without its configuration it cannot be started again.
        Files.delete(processes.folderOfThePolicyEngine().resolve("opa.json"));
        processes.policyEngine().destroyForcibly();
        processes.policyEngine().onExit().join();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void every_call_is_refused(String tool, Map<String, Object> arguments, Stage stage) {
        var client = ModernClient.of(stage, Personas.ADA);
        var audit = AuditTail.of(stage);
        var upstream = Upstream.of(stage);

        var reply = client.call(tool, arguments);

        assertThat(reply.refused()).isTrue();
        assertThat(reply.text()).contains("Authorization is unavailable, so nothing can be shown.");
        assertThat(upstream.calls()).isEmpty();
        assertThat(audit.closing().path("outcome").asText()).isEqualTo("policy_unavailable");
        assertThat(audit.closing().path("reasons"))
                .extracting(code -> code.asText())
                .containsExactly("pdp_unreachable");
        assertThat(audit.closing().path("decision_id").asText()).isEmpty();
    }

    @Test
    void an_older_client_is_told_the_same(Stage stage) {
        try (var ada = Assistant.connect(stage.mcp(), stage.bearer(Personas.ADA))) {
            assertThat(ada.call("list_catalogs", Map.of()).text()).contains("Authorization is unavailable");
            assertThatThrownBy(ada::tools).hasMessageContaining("authorization is unavailable");
        }
    }

    @Test
    void the_list_of_tools_is_an_error_and_not_empty(Stage stage) {
        var answer = ModernClient.of(stage, Personas.ADA).ask("tools/list", JSON.createObjectNode());

        assertThat(answer.json().at("/error/code").asInt()).isEqualTo(-32603);
        assertThat(answer.json().has("result")).isFalse();
    }

    @Test
    void bad_arguments_do_not_tell_that_a_tool_exists(Stage stage) {
        var reply = ModernClient.of(stage, Personas.ADA).call("list_schemas", Map.of());

        assertThat(reply.text()).contains("Authorization is unavailable").doesNotContain("catalog_name");
    }

    private static Stream<Arguments> calls() {
        return Stream.of(
                Arguments.of("list_genie_spaces", Map.of()),
                Arguments.of("list_sql_warehouses", Map.of()),
                Arguments.of("list_catalogs", Map.of()),
                Arguments.of("list_schemas", Map.of("catalog_name", "main")),
                Arguments.of("list_tables", Map.of("catalog_name", "main", "schema_name", "sales")),
                Arguments.of("get_table", Map.of("full_name", "main.sales.orders")),
                Arguments.of("search_tables", Map.of("catalog_name", "main", "name_pattern", "orders")),
                Arguments.of("list_genie_tools", Map.of("genie_space_id", PENGUINS)),
                Arguments.of(
                        "proxy_to_genie",
                        Map.of(
                                "genie_space_id",
                                PENGUINS,
                                "tool_name",
                                "query_space_" + PENGUINS,
                                "tool_args",
                                Map.of())),
                Arguments.of("list_sql_tools", Map.of()),
                Arguments.of(
                        "proxy_to_sql", Map.of("tool_name", "execute_sql", "tool_args", Map.of("query", "SELECT 1"))));
    }
}
