package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.catalog.demo.Markers;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.fault.Fault;
import io.aiconnectors.databricks.sandbox.fault.FaultRule;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Nobody can tell what is confidential: that is one clear error and never an empty list.
@ExtendWith(OwnStage.class)
class UnreadableTagsIT {
    private static final String PENGUINS = "01f0a1b2c3d41111a0b1c2d3e4f50002";

    @BeforeEach
    void no_tag_can_be_read(Stage stage) {
        var failure = new Fault.Status(500, Map.of(), "{\"error_code\":\"INTERNAL_ERROR\"}", "application/json");
        stage.world().main().faults().clear();
        stage.world().main().faults().add(FaultRule.on(".*/entity-tag-assignments/.*", failure));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void is_told_that_the_filter_is_unavailable(String tool, Map<String, Object> arguments, Stage stage) {
        var client = ModernClient.of(stage, Personas.ADA);
        var audit = AuditTail.of(stage);

        var reply = client.call(tool, arguments);

        assertThat(reply.refused()).isTrue();
        assertThat(reply.text())
                .contains("The sensitivity filter is unavailable, so nothing can be shown.")
                .doesNotContain(Markers.ALL);
        assertThat(audit.closing().path("reasons"))
                .extracting(code -> code.asText())
                .containsExactly("classification_unavailable");
        assertThat(audit.closing().path("returned").asInt()).isZero();
    }

    private static Stream<Arguments> calls() {
        var sales = Map.of("catalog_name", "main", "schema_name", "sales");
        var ledger = "finance.ledger.";
        return Stream.of(
                Arguments.of("list_catalogs", Map.of()),
                Arguments.of("list_schemas", Map.of("catalog_name", "finance")),
                Arguments.of("list_tables", sales),
                Arguments.of("search_tables", Map.of("catalog_name", "main", "name_pattern", "orders")),
                Arguments.of("get_table", Map.of("full_name", ledger + "accounts")),
                Arguments.of("get_table", Map.of("full_name", ledger + Markers.TABLE)),
                Arguments.of("get_table", Map.of("full_name", ledger + "no_such_table")),
                Arguments.of("list_genie_spaces", Map.of()),
                Arguments.of("list_genie_tools", Map.of("genie_space_id", PENGUINS)),
                Arguments.of(
                        "proxy_to_genie",
                        Map.of(
                                "genie_space_id",
                                PENGUINS,
                                "tool_name",
                                "query_space_" + PENGUINS,
                                "tool_args",
                                Map.of("query", "How many penguins?"))));
    }
}
