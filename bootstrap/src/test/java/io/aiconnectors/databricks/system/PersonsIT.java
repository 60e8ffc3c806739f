package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Assistant;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// People whom Entra or Databricks does not let through: each is told what is the matter and what helps.
@ExtendWith(SharedStage.class)
class PersonsIT {
    @ParameterizedTest(name = "{1}")
    @MethodSource("outsiders")
    void somebody_who_cannot_get_in_is_told_why(Persona persona, String code, String help, Stage stage) {
        var client = ModernClient.of(stage, persona);
        var audit = AuditTail.of(stage);

        var reply = client.call("list_catalogs", Map.of());

        assertThat(reply.refused()).isTrue();
        assertThat(reply.text()).contains(help).doesNotContain("AADSTS").doesNotContain(persona.upn());
        assertThat(audit.closing().path("outcome").asText()).isEqualTo("upstream_failed");
        assertThat(audit.closing().path("reasons"))
                .extracting(reason -> reason.asText())
                .containsExactly(code);
    }

    @Test
    void no_two_of_them_are_told_the_same(Stage stage) {
        var texts = outsiders()
                .map(outsider -> (Persona) outsider.get()[0])
                .map(persona -> ModernClient.of(stage, persona)
                        .call("list_catalogs", Map.of())
                        .text()
                        .replaceAll(" Event .*", ""));

        assertThat(texts).doesNotHaveDuplicates();
    }

    @Test
    void a_colleague_is_refused_in_a_workspace_that_is_not_his(Stage stage) {
        var reply = ModernClient.of(stage, Personas.BEN).call("list_catalogs", Map.of("workspace", "research"));

        assertThat(reply.refused()).isTrue();
        assertThat(reply.text()).contains("does not let this person in", "main");
    }

    @Test
    void the_analyst_enters_the_other_workspace_and_sees_that_one(Stage stage) {
        var upstream = Upstream.of(stage);

        var catalogs = ModernClient.of(stage, Personas.ADA)
                .call("list_catalogs", Map.of("workspace", "research"))
                .structured();

        assertThat(catalogs.findValuesAsText("name")).containsExactly("lab");
        assertThat(upstream.databricks()).isNotEmpty().allMatch(call -> call.startsWith("research "));
    }

    @Test
    void nobody_names_a_host_of_his_own(Stage stage) {
        var client = ModernClient.of(stage, Personas.ADA);
        var upstream = Upstream.of(stage);

        for (var host : List.of(stage.world().research().host().toString(), "127.0.0.1", "Main", "main/../research")) {
            assertThat(client.call("list_catalogs", Map.of("workspace", host)).refused())
                    .isTrue();
        }
        assertThat(upstream.calls()).isEmpty();
    }

    @Test
    void an_older_client_is_told_the_same(Stage stage) {
        try (var gus = Assistant.connect(stage.mcp(), stage.bearer(Personas.GUS))) {
            var reply = gus.call("list_catalogs", Map.of());

            assertThat(reply.refused()).isTrue();
            assertThat(reply.text()).contains("None of the registered workspaces lets this person in");
        }
    }

    private static Stream<Arguments> outsiders() {
        return Stream.of(
                Arguments.of(Personas.GUS, "no_workspace", "None of the registered workspaces lets this person in"),
                Arguments.of(Personas.CORA, "consent_required", "Consent to use Databricks is missing"),
                Arguments.of(Personas.MAX, "step_up_required", "second factor"),
                Arguments.of(Personas.DAN, "identity_refused", "ask an administrator"));
    }
}
