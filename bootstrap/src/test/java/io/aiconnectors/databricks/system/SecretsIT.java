package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.entra.jwt.TokenWish;
import io.aiconnectors.databricks.sandbox.fault.Fault;
import io.aiconnectors.databricks.sandbox.fault.FaultRule;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// After calls of every kind, failures above all, no secret stands anywhere: not in a log, the audit, or an answer.
@ExtendWith(OwnStage.class)
class SecretsIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// How every token of Entra begins and goes on, those that only connector and workspace know included.
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}");

    private static final String STATEMENT = "SELECT 1 AS needle_in_the_statement";

    private final List<String> bearers = new ArrayList<>();
    private final StringBuilder answers = new StringBuilder();

    @Test
    void no_secret_is_written_down_or_told(Stage stage) throws IOException {
        var engine = Processes.of(stage).folderOfThePolicyEngine();
        var engineToken = Files.readString(engine.resolve("token"));
        live(stage);

        var places = Map.of(
                "connector log", Files.readString(stage.log()),
                "audit", withoutSignatures(stage.audited()),
                "policy engine log", Files.readString(engine.resolve("decisions.log")),
                "answers", answers.toString());

        assertThat(bearers).hasSizeGreaterThan(10);
        places.forEach((place, text) -> {
            assertThat(text).as(place).isNotEmpty();
            assertThat(TOKEN.matcher(text).results().map(found -> found.group()))
                    .as(place)
                    .isEmpty();
            assertThat(text)
                    .as(place)
                    .doesNotContain(bearers)
                    .doesNotContain(stage.world().entra().clientSecret().reveal())
                    .doesNotContain(engineToken)
                    .doesNotContainIgnoringCase("bearer ey")
                    .doesNotContain("needle_in_the_statement");
        });
    }

    /// The signatures of checkpoints look like tokens, and are for everybody to read.
    private static String withoutSignatures(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.contains("\"kind\":\"checkpoint\""))
                .collect(Collectors.joining("\n"));
    }

    private void live(Stage stage) {
        var main = stage.world().main();
        Personas.all().forEach(persona -> everything(stage, persona));
        for (var disguise : Fault.Disguise.values()) {
            main.faults().add(FaultRule.always(new Fault.ExpiredToken(disguise)));
            everything(stage, Personas.ADA);
            main.faults().clear();
        }
        main.faults().add(FaultRule.always(new Fault.DroppedConnection()));
        everything(stage, Personas.BEN);
        main.faults().clear();
        for (var fault : List.of(new Fault.DroppedConnection(), new Fault.HtmlForbidden(), new Fault.Redirect())) {
            stage.world().entra().standIn().faults().add(FaultRule.always(fault));
            everything(stage, Personas.ADA);
            stage.world().entra().standIn().faults().clear();
        }
        ask(stage, TokenWish.of(Personas.ADA).signedByForeignKey(), "list_catalogs", Map.of());
        ask(stage, TokenWish.of(Personas.ADA).with("aud", "another"), "list_catalogs", Map.of());
        ask(stage, TokenWish.of(Personas.ADA).without("oid"), "list_catalogs", Map.of());
    }

    private void everything(Stage stage, Persona persona) {
        var wish = TokenWish.of(persona);
        ask(stage, wish, "list_catalogs", Map.of());
        ask(stage, wish, "list_tables", Map.of("catalog_name", "main"));
        ask(stage, wish, "proxy_to_sql", Map.of("tool_name", "execute_sql", "tool_args", Map.of("query", STATEMENT)));
        ask(
                stage,
                wish,
                "proxy_to_sql",
                Map.of(
                        "tool_name",
                        "execute_sql_read_only",
                        "tool_args",
                        Map.of("query", STATEMENT + " FROM nowhere")));
    }

    private void ask(Stage stage, TokenWish wish, String tool, Map<String, Object> arguments) {
        var bearer = stage.world().entra().issue(wish).reveal();
        bearers.add(bearer);
        var answer = new ModernClient(stage.mcp(), bearer).exchange(tool, JSON.valueToTree(arguments));
        answers.append(answer.headers().map()).append(answer.body()).append('\n');
    }
}
