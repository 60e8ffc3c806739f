package io.aiconnectors.databricks.adapter.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.telemetry.line.CloudWatchFigure;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page about telemetry names every figure there is, as the code does, and no other.
class TelemetryPageTest {
    @Test
    void counters_and_levels_are_as_the_page_says() throws IOException {
        var counters = Arrays.stream(Count.values()).map(count -> row(count.metric(), count.label(), count.meaning()));
        var levels = Arrays.stream(Level.values()).map(level -> row(level.metric(), level.label(), level.meaning()));

        assertThat(rows("| `connector.").filter(row -> !row.contains(".duration`")))
                .containsExactlyElementsOf(Stream.concat(counters, levels).toList());
    }

    @Test
    void figures_of_cloud_watch_are_as_the_page_says() throws IOException {
        var section = page().dropWhile(line -> !line.equals("### CloudWatch"))
                .takeWhile(line -> !line.equals("## The log"))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`", -1)[1])
                .toList();

        assertThat(section)
                .containsExactlyElementsOf(Arrays.stream(CloudWatchFigure.values())
                        .map(figure -> figure.cloudWatchName())
                        .toList());
    }

    private static String row(String metric, String label, String meaning) {
        return "| `" + metric + "` | `" + label + "` | " + meaning + " |";
    }

    private static Stream<String> rows(String start) throws IOException {
        return page().filter(line -> line.startsWith(start));
    }

    private static Stream<String> page() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../docs/telemetry.md"));
        return lines.stream();
    }
}
