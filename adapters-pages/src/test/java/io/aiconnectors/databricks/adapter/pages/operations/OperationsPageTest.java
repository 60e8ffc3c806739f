package io.aiconnectors.databricks.adapter.pages.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.pages.operations.Figures.Figure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OperationsPageTest {
    private static final Standing POLICY = Standing.sound("policy", "in force");
    private static final Standing MAIN = new Standing("workspace main", Condition.UNSEEN, "no call has reached it");

    @Test
    void all_is_well_when_all_is_well() {
        assertThat(page(false, POLICY, MAIN))
                .contains(">Ready</h1>", "workspace main", "not seen yet", "no call has reached it");
    }

    @Test
    void what_is_ours_is_told_from_what_is_not() {
        assertThat(page(false, POLICY, Standing.failing("workspace main", "timeout at noon")))
                .contains(">Ready, with trouble elsewhere</h1>", "timeout at noon");
        assertThat(page(false, Standing.failing("spool", "audit_spool_full"), MAIN))
                .contains(">Not ready</h1>", "audit_spool_full");
        assertThat(page(true, Standing.failing("serving", "stopping"), MAIN)).contains(">Stopping</h1>");
    }

    @Test
    void figures_stand_under_their_titles_and_none_is_said_to_be_none() {
        assertThat(page(false, POLICY, MAIN)).contains("<dt>refused</dt><dd>3</dd>", "Nothing was withheld.");
    }

    @Test
    void whatever_is_reported_is_text_and_no_markup() {
        assertThat(page(false, POLICY, Standing.failing("opa", "<script>alert(1)</script>")))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    private static String page(boolean stopping, Standing ours, Standing theirs) {
        var snapshot = new Snapshot(
                stopping,
                List.of(new Figure("Version", "1")),
                List.of(ours),
                List.of(theirs),
                List.of(
                        new Figures("Calls", "No call yet.", List.of(new Figure("refused", "3"))),
                        new Figures("Withheld", "Nothing was withheld.", List.of())));
        return new String(new OperationsPage(() -> snapshot).write(), StandardCharsets.UTF_8);
    }
}
