package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.catalog.demo.Markers;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Assistant;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each of the eleven tools, as two people, in both eras of the protocol.
@ExtendWith(SharedStage.class)
class EveryToolIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> DRAWN_ANEW = List.of("statement_id", "conversationId", "messageId");

    @ParameterizedTest(name = "to {0}")
    @MethodSource("everyone")
    void is_listed_in_both_eras(Persona persona, Stage stage) {
        var modern = ModernClient.of(stage, persona).ask("tools/list", JSON.createObjectNode());
        try (var legacy = Assistant.connect(stage.mcp(), stage.bearer(persona))) {
            assertThat(legacy.tools()).containsExactlyInAnyOrderElementsOf(EveryTool.QUESTIONS.keySet());
            assertThat(modern.json().at("/result/tools").findValuesAsText("name"))
                    .containsAll(legacy.tools());
            assertThat(modern.json().at("/result/tools")).hasSize(EveryTool.QUESTIONS.size());
        }
    }

    @ParameterizedTest(name = "{1} to {0}")
    @MethodSource("everyQuestion")
    void is_answered_alike_in_both_eras(Persona persona, String tool, Stage stage) throws Exception {
        var modern = ModernClient.of(stage, persona).call(tool, question(tool));
        try (var legacy = Assistant.connect(stage.mcp(), stage.bearer(persona))) {
            var old = legacy.call(tool, question(tool));

            assertThat(modern.refused()).isFalse();
            assertThat(old.refused()).isFalse();
            assertThat(steady(modern.structured())).isEqualTo(steady(old.structured()));
            assertThat(steady(JSON.readTree(modern.text()))).isEqualTo(steady(modern.structured()));
            assertThat(modern.text()).doesNotContain(Markers.ALL);
        }
    }

    @Test
    void shows_the_analyst_more_than_the_colleague(Stage stage) {
        assertThat(names(stage, Personas.ADA, "list_catalogs")).containsExactly("finance", "main", "market");
        assertThat(names(stage, Personas.BEN, "list_catalogs")).containsExactly("main");
        assertThat(names(stage, Personas.ADA, "list_schemas"))
                .containsExactlyInAnyOrder("nature", "sales", "warehouse_2000");
        assertThat(names(stage, Personas.BEN, "list_schemas")).containsExactlyInAnyOrder("nature", "sales");
        assertThat(names(stage, Personas.ADA, "list_sql_warehouses")).hasSize(3);
        assertThat(names(stage, Personas.BEN, "list_sql_warehouses")).containsExactly("Analytics");
        assertThat(answer(stage, Personas.ADA, "list_genie_spaces").findValuesAsText("title"))
                .containsExactlyInAnyOrder("Penguins", "Sales");
        assertThat(answer(stage, Personas.BEN, "list_genie_spaces").findValuesAsText("title"))
                .containsExactly("Penguins");
    }

    @Test
    void counts_what_it_withholds_without_naming_it(Stage stage) {
        assertThat(answer(stage, Personas.ADA, "list_catalogs").path("withheld").asInt())
                .isEqualTo(1);
        assertThat(answer(stage, Personas.ADA, "list_genie_spaces")
                        .path("withheld")
                        .asInt())
                .isEqualTo(1);
        assertThat(answer(stage, Personas.ADA, "list_sql_tools")
                        .path("withheld")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void answers_sql_and_genie_from_real_data(Stage stage) {
        assertThat(answer(stage, Personas.BEN, "proxy_to_sql").findValuesAsText("string_value"))
                .containsExactly("15000");
        assertThat(answer(stage, Personas.BEN, "proxy_to_genie").findValuesAsText("string_value"))
                .containsExactly("Adelie", "152", "Chinstrap", "68", "Gentoo", "124");
    }

    private static List<String> names(Stage stage, Persona persona, String tool) {
        return answer(stage, persona, tool).findValuesAsText("name");
    }

    private static JsonNode answer(Stage stage, Persona persona, String tool) {
        return ModernClient.of(stage, persona).call(tool, question(tool)).structured();
    }

    private static Map<String, Object> question(String tool) {
        return Objects.requireNonNull(EveryTool.QUESTIONS.get(tool));
    }

    private static JsonNode steady(JsonNode answer) {
        var copy = answer.deepCopy();
        for (var id : DRAWN_ANEW) {
            copy.findParents(id).forEach(parent -> ((ObjectNode) parent).remove(id));
        }
        return copy;
    }

    private static Stream<Persona> everyone() {
        return Stream.of(Personas.ADA, Personas.BEN);
    }

    private static Stream<Arguments> everyQuestion() {
        return everyone()
                .flatMap(persona -> EveryTool.QUESTIONS.keySet().stream().map(tool -> Arguments.of(persona, tool)));
    }
}
