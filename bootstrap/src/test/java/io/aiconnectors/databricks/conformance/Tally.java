package io.aiconnectors.databricks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

/// What became of the checks of one scenario of the suite.
///
/// @param failed checks that failed, and warnings
/// @param none   checks that were skipped or only inform
record Tally(String scenario, long passed, long failed, long none) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Reads the `checks.json` that the suite writes into a folder `server-<scenario>-<time>` of the results.
    static Tally of(Path results, Path folder) {
        try {
            var all = JSON.readTree(folder.resolve("checks.json").toFile());
            return new Tally(
                    results.relativize(folder)
                            .toString()
                            .replaceFirst("^server-", "")
                            .replaceFirst("-\\d{4}-\\d\\d-\\d\\dT[\\d-]+Z$", ""),
                    count(all, "SUCCESS"),
                    count(all, "FAILURE") + count(all, "WARNING"),
                    count(all, "SKIPPED") + count(all, "INFO"));
        } catch (IOException unreadable) {
            throw new IllegalStateException("the suite's results cannot be read", unreadable);
        }
    }

    String row() {
        return "| %s | %d | %d | %d |".formatted(scenario, passed, failed, none);
    }

    private static long count(JsonNode checks, String status) {
        return StreamSupport.stream(checks.spliterator(), false)
                .filter(check -> check.path("status").asText().equals(status))
                .count();
    }
}
