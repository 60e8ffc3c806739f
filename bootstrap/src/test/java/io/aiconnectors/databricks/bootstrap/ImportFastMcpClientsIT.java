package io.aiconnectors.databricks.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.aws.dynamo.LocalDynamo;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.store.Stored;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command as an operator runs it, from what FastMCP left behind to a table of ours.
class ImportFastMcpClientsIT {
    private static final String CURSOR = "11111111-0000-4000-8000-000000000003";

    private final LocalDynamo dynamo = LocalDynamo.shared();
    private final String table = dynamo.clearedTable();

    @TempDir
    private Path folder;

    private Path export = Path.of("");

    @BeforeEach
    void export() throws IOException {
        export = folder.resolve("export.json");
        try (var left = ImportFastMcpClientsIT.class.getResourceAsStream("/fastmcp/default.jsonl")) {
            if (left == null) {
                throw new AssertionError("there is nothing left of FastMCP");
            }
            Files.copy(left, export);
        }
    }

    @Test
    void rehearses_and_imports_and_finds_nothing_left_to_do() throws IOException {
        assertThat(run(0, "--from", "file:" + export, "--dry-run"))
                .contains("would be imported " + CURSOR)
                .last()
                .isEqualTo("5 would be imported, 1 skipped, 0 failed");
        assertThat(knows(CURSOR)).isFalse();

        assertThat(run(0, "--from", "file:" + export))
                .contains(
                        "imported " + CURSOR,
                        "skipped 11111111-0000-4000-8000-000000000005: none of its redirect URIs is taken here:"
                                + " https://elsewhere.example/cb",
                        "imported 11111111-0000-4000-8000-000000000006 without redirect URIs that are not taken here:"
                                + " https://elsewhere.example/cb")
                .last()
                .isEqualTo("5 imported, 1 skipped, 0 failed");
        assertThat(knows(CURSOR)).isTrue();

        assertThat(run(0, "--from", "file:" + export))
                .contains("skipped " + CURSOR + ": already known here")
                .last()
                .isEqualTo("0 imported, 6 skipped, 0 failed");
    }

    @Test
    void says_that_there_is_nothing_to_read() throws IOException {
        assertThat(run(1, "--from", "file:" + folder.resolve("none")))
                .last()
                .asString()
                .contains("no_file");
        assertThat(run(1, "--from", "dynamodb:fastmcp-none")).last().asString().contains("store_table_missing");
    }

    private boolean knows(String id) {
        try (var store = dynamo.store(table, InstantSource.system())) {
            return switch (store.registeredClients().find(new ClientId(id))) {
                case Stored.Answer<?>(var found) -> found.toString().contains("cursor://anysphere.cursor-mcp");
                case Stored.Unavailable<?>(var code) -> throw new AssertionError(code);
            };
        }
    }

    private List<String> run(int exit, String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Connector.class.getName(),
                "import-fastmcp-clients"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("OAUTH_STORE", "dynamodb:" + table);
        environment.put(
                "OAUTH_STORE_KEYS",
                "k1:" + LocalDynamo.keys("k1").keys().getFirst().key().reveal());
        environment.put("OAUTH_STORE_ENDPOINT", dynamo.endpoint().toString());
        environment.put("FASTMCP_CLIENT_SECRET", "a client secret of nobody, 40 characters");
        environment.put("AWS_REGION", "eu-central-1");
        environment.put("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
        environment.put("AWS_SECRET_ACCESS_KEY", "none");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).describedAs(said).isEqualTo(exit);
        return said.lines().toList();
    }
}
