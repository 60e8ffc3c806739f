package io.aiconnectors.databricks.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.bench.Guide.Step;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Does what `docs/policy-guide.md` says, step by step, on a copy of the policies.
final class PolicyGuideIT {
    private static final Guide GUIDE = Guide.read();

    @TempDir
    Path folder;

    static List<Guide.Chapter> changes() {
        return GUIDE.changes();
    }

    @Test
    void the_guide_works_six_changes() {
        assertThat(GUIDE.changes())
                .hasSize(6)
                .allSatisfy(change -> assertThat(change.steps())
                        .hasAtLeastOneElementOfType(Step.Edit.class)
                        .hasAtLeastOneElementOfType(Step.Command.class));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void what_the_guide_says_happens(Guide.Chapter change) {
        var workshop = Workshop.in(folder);

        GUIDE.opening().forEach(step -> take(workshop, step));
        change.steps().forEach(step -> take(workshop, step));

        assertThat(workshop.shell("policies/matrix/run check").out()).isEmpty();
        assertThat(workshop.shell("cd policies && \"$OPA\" test --timeout 60s --run 'data[.]mcp[.]' --ignore schemas"
                                + " --ignore capabilities.json --ignore mistakes --ignore '.*' .")
                        .out())
                .matches("(?s).*PASS: (\\d+)/\\1\\s*");
    }

    private static void take(Workshop workshop, Step step) {
        switch (step) {
            case Step.Write(var file, var text) -> workshop.write(file, text);
            case Step.Edit(var file, var before, var after) -> workshop.edit(file, before, after);
            case Step.Command(var line, var says) -> {
                var said = workshop.shell(line);
                assertThat(said.exit()).as("%s said %s", line, said.out()).isZero();
                if (!says.isEmpty()) {
                    assertThat(said.out()).as(line).containsSubsequence(says);
                }
            }
        }
    }
}
