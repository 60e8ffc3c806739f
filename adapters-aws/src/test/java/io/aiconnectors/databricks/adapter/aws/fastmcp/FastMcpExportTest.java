package io.aiconnectors.databricks.adapter.aws.fastmcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.domain.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FastMcpExportTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void reads_the_clients_of_every_kind_of_storage_and_nothing_else(Leftovers left) {
        assertThat(FastMcpExport.read(left.file(), left.key())).isEqualTo(new FastMcpClients.Found(Leftovers.CLIENTS));
    }

    @Test
    void reads_an_export_that_is_packed() throws IOException {
        var packed = folder.resolve("export.json.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(Leftovers.PLAIN.file(), out);
        }

        assertThat(FastMcpExport.read(packed, Optional.empty())).isEqualTo(new FastMcpClients.Found(Leftovers.CLIENTS));
    }

    @Test
    void says_that_records_are_encrypted_when_it_has_no_key() {
        assertThat(whys(FastMcpExport.read(Leftovers.FERNET.file(), Optional.empty())))
                .hasSize(6)
                .containsOnly("encrypted");
    }

    @Test
    void says_that_a_key_is_another_one() {
        assertThat(whys(FastMcpExport.read(Leftovers.FERNET.file(), Leftovers.PASSPHRASE.key())))
                .hasSize(6)
                .containsOnly("undecipherable");
    }

    @Test
    void reads_a_plain_record_though_it_has_a_key() {
        assertThat(FastMcpExport.read(Leftovers.PLAIN.file(), Leftovers.FERNET.key()))
                .isEqualTo(new FastMcpClients.Found(Leftovers.CLIENTS));
    }

    @Test
    void takes_no_client_that_was_read_from_a_document() throws IOException {
        assertThat(why("\\\"cimd_document\\\": {\\\"client_id\\\": \\\"x\\\"}", "\\\"cimd_document\\\": null"))
                .isEqualTo("described_by_document");
    }

    @Test
    void takes_no_client_with_a_secret() throws IOException {
        assertThat(why("\\\"client_secret\\\": \\\"x\\\"", "\\\"client_secret\\\": null"))
                .isEqualTo("not_public");
        assertThat(why(
                        "\\\"token_endpoint_auth_method\\\": \\\"client_secret_post\\\"",
                        "\\\"token_endpoint_auth_method\\\": \\\"none\\\""))
                .isEqualTo("not_public");
    }

    @Test
    void takes_no_client_that_has_nowhere_to_go() throws IOException {
        assertThat(why("[]", "[\\\"https://claude.ai/api/mcp/auth_callback\\\"]"))
                .isEqualTo("no_redirect_uri");
    }

    @Test
    void takes_no_record_of_one_client_under_the_id_of_another() throws IOException {
        assertThat(why(
                        "\\\"client_id\\\": \\\"another\\\"",
                        "\\\"client_id\\\": \\\"11111111-0000-4000-8000-000000000001\\\""))
                .isEqualTo("unreadable");
    }

    @Test
    void takes_no_record_that_is_broken() throws IOException {
        assertThat(why("", "\\\"version\\\": 1}")).isEqualTo("unreadable");
    }

    @Test
    void refuses_a_file_that_is_no_export() throws IOException {
        assertThat(FastMcpExport.read(write("no json"), Optional.empty()))
                .isEqualTo(new FastMcpClients.NotFound("not_an_export"));
        assertThat(FastMcpExport.read(write("{\"client_id\":\"x\"}"), Optional.empty()))
                .isEqualTo(new FastMcpClients.NotFound("not_an_export"));
        assertThat(FastMcpExport.read(folder.resolve("none"), Optional.empty()))
                .isEqualTo(new FastMcpClients.NotFound("no_file"));
    }

    @Test
    void opens_no_token_that_was_touched() {
        var fernet = Fernet.ofKey(Secret.of("cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4="));
        // The example of the Fernet specification (https://github.com/fernet/spec/blob/master/verify.json).
        var token =
                "gAAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7JcbmrR64jVmpU4IwqDA==";

        assertThat(fernet.open(token).map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
                .contains("hello");
        assertThat(fernet.open(token.replace("y021", "y022"))).isEmpty();
        assertThat(fernet.open(token.replace("gAAA", "gQAA"))).isEmpty();
        assertThat(fernet.open(token.substring(0, 20))).isEmpty();
        assertThat(fernet.open("no token!")).isEmpty();
    }

    /// Why the first client is not taken once a part of its record is replaced.
    private String why(String by, String part) throws IOException {
        var first = Files.readAllLines(Leftovers.PLAIN.file()).getFirst();
        assertThat(first).contains(part);
        return whys(FastMcpExport.read(write(first.replace(part, by)), Optional.empty()))
                .iterator()
                .next();
    }

    private Path write(String line) throws IOException {
        return Files.writeString(folder.resolve("export.json"), line + "\n");
    }

    private static Iterable<String> whys(FastMcpClients clients) {
        return switch (clients) {
            case FastMcpClients.Found(var found) ->
                found.stream()
                        .map(client -> switch (client) {
                            case FastMcpClient.Unusable(var _, var why) -> why;
                            case FastMcpClient.Registered _ -> "registered";
                        })
                        .toList();
            case FastMcpClients.NotFound(var why) -> throw new AssertionError(why);
        };
    }
}
