package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.domain.client.RedirectUri;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/// What an operator reads of an import: a line for each client, and the count at the end.
final class ImportReport {
    private final PrintStream out;
    private final String verb;
    private int imported;
    private int skipped;
    private int failed;

    ImportReport(PrintStream out, boolean rehearsal) {
        this.out = out;
        this.verb = rehearsal ? "would be imported" : "imported";
    }

    void imported(String id, List<RedirectUri> left) {
        imported++;
        line(verb, id, left.isEmpty() ? "" : " without redirect URIs that are not taken here: " + joined(left));
    }

    void skipped(String id, String why) {
        skipped++;
        line("skipped", id, ": " + why);
    }

    void nowhereToGo(String id, List<RedirectUri> left) {
        skipped(id, "none of its redirect URIs is taken here: " + joined(left));
    }

    void failed(String id, String why) {
        failed++;
        line("failed", id, ": " + why);
    }

    /// The last line; the exit code of the command.
    int end() {
        out.printf("%d %s, %d skipped, %d failed%n", imported, verb, skipped, failed);
        return failed == 0 ? 0 : 1;
    }

    private void line(String what, String id, String more) {
        out.println(what + " " + printable(id) + printable(more));
    }

    private static String joined(List<RedirectUri> uris) {
        return uris.stream().map(RedirectUri::value).collect(Collectors.joining(" "));
    }

    /// Clients chose these texts; they are not to move the operator's cursor.
    private static String printable(String text) {
        return text.replaceAll("[^\\p{Print}]", "?");
    }
}
