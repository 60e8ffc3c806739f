package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.bootstrap.why.WhyCommand;
import io.aiconnectors.databricks.sandbox.entra.directory.Persona;
import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// From the text that an assistant is shown to the whole story, with nothing but the id in it.
@ExtendWith(SharedStage.class)
class WhyIT {
    private static final Pattern TOLD = Pattern.compile("Event ([\\w-]{22}), code ([a-z_]+), retryable: (yes|no)\\.");

    @Test
    void a_withheld_table_is_explained_to_the_operator_without_its_name(Stage stage) {
        assertThat(story(stage, Personas.ADA, "get_table", Map.of("full_name", "finance.ledger.crimsonminutes")))
                .contains("not_visible", "because    sci: Strictly Confidential", "mcp/assets/assets.rego:")
                .contains(Personas.ADA.upn(), "the owner of the data")
                .doesNotContain("crimsonminutes");
    }

    @Test
    void a_blocked_tool_is_explained_by_rule_and_line(Stage stage) {
        var write = Map.of("tool_name", "execute_sql", "tool_args", Map.of("query", "CREATE TABLE t AS SELECT 1"));

        assertThat(story(stage, Personas.ADA, "proxy_to_sql", write))
                .contains("refused", "upstream_tool_blocked", "mcp.upstream.blocked mcp/upstream/upstream.rego:")
                .contains("the owners of the policy");
    }

    @Test
    void a_person_without_access_is_sent_to_the_administrators(Stage stage) {
        assertThat(story(stage, Personas.BEN, "list_catalogs", Map.of("workspace", "research")))
                .contains("upstream_failed", "workspace_forbidden", "the Databricks administrators");
    }

    private static String story(Stage stage, Persona persona, String tool, Map<String, ?> arguments) {
        var text = ModernClient.of(stage, persona).call(tool, arguments).text();
        var told = TOLD.matcher(text);
        assertThat(told.find()).as(text).isTrue();
        // Waits until the records are delivered.
        assertThat(stage.audited()).isNotEmpty();
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var question = List.of(told.group(1), "--audit", stage.audit().toString(), "--policies", "../policies");
        assertThat(WhyCommand.run(question, print, print)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
