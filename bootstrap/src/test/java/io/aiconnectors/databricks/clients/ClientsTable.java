package io.aiconnectors.databricks.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The document of which clients sign in, as a run has seen them.
final class ClientsTable {
    private static final String BEFORE = """
            # Clients that sign in

            None of these programs is ours. Each is given the address of the MCP endpoint and nothing else: it finds the
            authorization server, registers itself, has somebody sign in through the system's browser, redeems its code,
            and then calls every tool once. What it speaks is what it said on the wire, in `MCP-Protocol-Version`.

            | Client | Version | Speaks | Signs in | Tools used |
            |---|---|---|---|---|
            """;

    private final List<Row> rows = new ArrayList<>();

    /// One client.
    ///
    /// @param speaks the revision of the protocol that it named in its calls
    /// @param signIn who signed in
    record Row(String client, String version, String speaks, String signIn, int tools) {
        private String line() {
            return "| %s | %s | %s | %s | %d of 11 |".formatted(client, version, speaks, signIn, tools);
        }
    }

    void add(Row row) {
        rows.add(row);
    }

    int size() {
        return rows.size();
    }

    void write(Path folder) throws IOException {
        var table = rows.stream()
                .sorted(Comparator.comparing(Row::client))
                .map(Row::line)
                .collect(Collectors.joining("\n", "", "\n"));
        var today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
        Files.createDirectories(folder);
        var after = """

                `ClientsSignInIT` runs them and writes this page, `AuthorizationConformanceIT` runs the scenarios of the
                official conformance suite (%s) for authorization servers, and `PagesIT` walks a real Chromium through
                the pages by keyboard, with axe (%s) looking at each.

                Seen on %s, %d cores. To see it again, and to get new screenshots of the pages:

                    CONNECTOR_EVIDENCE=docs/evidence ./connector test
                """.formatted(
                        ClientProgram.nodePackage("@modelcontextprotocol/conformance"),
                        ClientProgram.nodePackage("axe-core"),
                        today,
                        Runtime.getRuntime().availableProcessors());
        Files.writeString(folder.resolve("clients.md"), BEFORE + table + after);
    }
}
