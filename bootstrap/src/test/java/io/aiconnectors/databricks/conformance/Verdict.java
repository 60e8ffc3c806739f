package io.aiconnectors.databricks.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// What one run of the suite came to.
///
/// @param exit    the suite's own judgement: 0 if nothing failed but what was expected to, and all of that did
/// @param tallies of every scenario that ran
/// @param output  everything it printed
record Verdict(int exit, List<Tally> tallies, String output) {
    /// Checks that passed, over all scenarios; a run without any has proven nothing.
    long passed() {
        return tallies.stream().mapToLong(Tally::passed).sum();
    }

    /// Writes the run down as a table.
    Verdict recorded(Path folder, String title) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(title.replace(' ', '-') + ".md"),
                tallies.stream()
                        .map(Tally::row)
                        .collect(Collectors.joining(
                                "\n", """
                                ## %s

                                The suite's verdict: %s

                                | Scenario | passed | failed or warned | skipped or informing |
                                |---|---|---|---|
                                """.formatted(title, exit == 0 ? "as expected" : "not as expected"), "\n")));
        return this;
    }
}
