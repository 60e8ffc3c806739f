package io.aiconnectors.databricks.bootstrap.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A sentence that is new in the code needs a name in `log-events.tsv`, and a row in `docs/log-events.md`.
class LogCatalogueTest {
    private final LogCatalogue catalogue = LogCatalogue.ofThisBuild();

    @Test
    void every_sentence_in_the_code_has_a_name_and_every_name_a_sentence() {
        var logged = SourceCode.logging().stream()
                .flatMap(file -> SourceCode.texts(file).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var named =
                catalogue.events().stream().map(event -> event.text()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(logged).hasSizeGreaterThan(40).isEqualTo(named);
    }

    @Test
    void every_file_that_logs_says_a_sentence_that_can_be_read() {
        assertThat(SourceCode.logging())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(SourceCode.texts(file)).isNotEmpty());
    }

    @Test
    void names_are_stable_words_and_no_two_events_share_one() {
        assertThat(catalogue.events())
                .extracting(event -> event.name())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(_[a-z]+)+"));
    }

    @Test
    void the_page_for_people_says_the_same() throws IOException {
        var page = Files.readAllLines(Path.of("../docs/log-events.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(page)
                .containsExactlyElementsOf(
                        catalogue.events().stream().map(LogCatalogueTest::row).toList());
    }

    private static String row(LogEvent event) {
        var levels = event.levels().stream()
                .map(level -> level.toUpperCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
        return "| `" + event.name() + "` | " + levels + " | " + event.text() + " |";
    }
}
