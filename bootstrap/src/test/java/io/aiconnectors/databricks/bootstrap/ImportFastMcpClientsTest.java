package io.aiconnectors.databricks.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the command says before it touches anything.
class ImportFastMcpClientsTest {
    private static final List<String> FILE = List.of("--from", "file:/none/export.json");
    private static final Map<String, String> GOOD = Map.of(
            "OAUTH_STORE", "dynamodb:sign-in",
            "OAUTH_STORE_KEYS", "k1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "OAUTH_STORE_ENDPOINT", "http://127.0.0.1:1",
            "AWS_REGION", "eu-central-1");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--from",
                "--from x",
                "--from s3:bucket",
                "--from file:",
                "--form file:x",
                "--from file:x more"
            })
    void explains_itself_when_it_is_not_understood(String line) {
        var options = line.isEmpty() ? List.<String>of() : List.of(line.split(" "));

        assertThat(run(options, GOOD)).isEqualTo(2);
        assertThat(said()).contains("usage: import-fastmcp-clients --from file:PATH|dynamodb:TABLE [--dry-run]");
    }

    @Test
    void reports_every_setting_that_is_wrong() {
        assertThat(run(FILE, with(Map.of("OAUTH_STORE_KEYS", "", "AWS_REGION", "", "OAUTH_REDIRECT_HOSTS", "a/b"))))
                .isEqualTo(2);
        assertThat(said())
                .contains("OAUTH_STORE_KEYS: is missing", "AWS_REGION: is missing", "OAUTH_REDIRECT_HOSTS: holds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "memory", "dynamodb:", "dynamodb:a b", "redis:x"})
    void wants_a_store_that_lasts(String store) {
        assertThat(run(FILE, with(Map.of("OAUTH_STORE", store)))).isEqualTo(2);
        assertThat(said()).contains("OAUTH_STORE: ", "dynamodb:TABLE");
    }

    @Test
    void takes_one_key_of_the_old_storage_and_no_more() {
        assertThat(run(FILE, with(Map.of("FASTMCP_FERNET_KEY", "hush", "FASTMCP_CLIENT_SECRET", "hush-hush"))))
                .isEqualTo(2);
        assertThat(said())
                .contains("FASTMCP_CLIENT_SECRET: contradicts FASTMCP_FERNET_KEY")
                .doesNotContain("hush");
    }

    @Test
    void wants_the_salt_beside_the_passphrase() {
        assertThat(run(FILE, with(Map.of("FASTMCP_STORAGE_PASSPHRASE", "hush"))))
                .isEqualTo(2);
        assertThat(said()).contains("FASTMCP_STORAGE_SALT: is missing").doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hush", "k1:hush", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="})
    void refuses_keys_that_are_none_without_repeating_them(String keys) {
        assertThat(run(FILE, with(Map.of("OAUTH_STORE_KEYS", keys)))).isEqualTo(1);
        assertThat(said()).contains("OAUTH_STORE_KEYS: ", "ID:KEY").doesNotContain("hush", "MDEy");
    }

    @Test
    void refuses_a_store_that_does_not_answer() {
        var credentials = Map.of("aws.accessKeyId", "AKIDEXAMPLE", "aws.secretAccessKey", "none");
        credentials.forEach(System::setProperty);
        try {
            assertThat(run(FILE, GOOD)).isEqualTo(1);
        } finally {
            credentials.keySet().forEach(System::clearProperty);
        }
        assertThat(said()).contains("OAUTH_STORE: the table cannot be used: store_unreachable");
    }

    private int run(List<String> options, Map<String, String> environment) {
        return ImportFastMcpClients.run(
                options,
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(complaints, true, StandardCharsets.UTF_8));
    }

    private String said() {
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        return complaints.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> with(Map<String, String> others) {
        var all = new HashMap<>(GOOD);
        all.putAll(others);
        return all;
    }
}
