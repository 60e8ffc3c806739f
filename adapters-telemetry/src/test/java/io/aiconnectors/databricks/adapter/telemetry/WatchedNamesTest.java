package io.aiconnectors.databricks.adapter.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.telemetry.line.CloudWatchFigure;
import io.aiconnectors.databricks.adapter.telemetry.line.CloudWatchLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Alarms and pictures look at figures that are told, and no figure is told that nobody looks at.
class WatchedNamesTest {
    private static final Path WATCH = Path.of("../infra/modules/watch");

    @Test
    void infrastructure_knows_the_figures_that_are_told_and_no_other() throws IOException {
        assertThat(found("metrics.tf", "(?m)^    (?:[a-z_]+)\\s*= \"([A-Za-z]+)\"$"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CloudWatchFigure.values())
                        .map(figure -> figure.cloudWatchName())
                        .toList());
    }

    @Test
    void infrastructure_looks_under_the_namespace_and_dimension_that_are_told() throws IOException {
        assertThat(found("metrics.tf", "namespace\\s*= \"(\\w+)\"")).containsExactly(CloudWatchLines.NAMESPACE);
        assertThat(found("metrics.tf", "dimensions = \\{ (\\w+) =")).containsExactly("Service");
    }

    @Test
    void every_figure_is_looked_at_by_an_alarm_a_picture_or_the_scaling() throws IOException {
        var known = found("metrics.tf", "(?m)^    ([a-z_]+)\\s*= \"[A-Za-z]+\"$");
        var used =
                WATCH_FILES.stream().flatMap(file -> references(file).stream()).toList();

        assertThat(known).isNotEmpty();
        assertThat(used).containsAll(known);
        assertThat(known).containsAll(used);
    }

    @Test
    void every_alarm_leads_to_a_page_that_is_there() throws IOException {
        var alarms = found("alarms.tf", "(?m)^    ([a-z0-9-]+) = \\{$");
        var headings = Files.readAllLines(Path.of("../docs/runbooks/alarms.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).replace("`", ""))
                .toList();

        assertThat(alarms).hasSizeGreaterThan(10);
        assertThat(headings).containsAll(alarms).contains("delivery");
    }

    private static final List<String> WATCH_FILES = List.of("alarms.tf", "dashboard.tf", "outputs.tf");

    private static List<String> references(String file) {
        try {
            return found(file, "local\\.metrics\\.([a-z_]+)");
        } catch (IOException unreadable) {
            throw new AssertionError(file, unreadable);
        }
    }

    private static List<String> found(String file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(WATCH.resolve(file)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
