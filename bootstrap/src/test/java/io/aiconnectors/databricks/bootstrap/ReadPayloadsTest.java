package io.aiconnectors.databricks.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiconnectors.databricks.adapter.audit.payload.AuditorsKey;
import io.aiconnectors.databricks.adapter.audit.payload.EncryptedPayloads;
import io.aiconnectors.databricks.adapter.audit.payload.PayloadStream;
import io.aiconnectors.databricks.domain.audit.CallPayloads.Part;
import io.aiconnectors.databricks.domain.audit.EventId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadPayloadsTest {
    private static final KeyPair PAIR = pair();
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @BeforeEach
    void keep_what_two_calls_said() throws IOException {
        Files.writeString(key(), pem("PRIVATE KEY", PAIR.getPrivate().getEncoded()));
        var kept = new ArrayList<String>();
        var payloads = new EncryptedPayloads(
                AuditorsKey.read(pem("PUBLIC KEY", PAIR.getPublic().getEncoded())),
                line -> {
                    kept.add(line);
                    return new PayloadStream.Taking.Taken();
                },
                InstantSource.fixed(NOW));
        payloads.keep(new EventId("e1"), Part.ARGUMENTS, () -> "{\"query\":\"select 1\"}");
        payloads.keep(new EventId("e2"), Part.ARGUMENTS, () -> "{}");
        payloads.keep(new EventId("e1"), Part.ANSWER, () -> "{\"rows\":[1]}");
        kept.add("{\"kind\":\"checkpoint\",\"statement\":\"a.b.c\"}");
        Files.write(file(), kept);
    }

    @Test
    void every_payload_is_shown_on_a_line() {
        assertThat(run(file().toString(), "--key", key().toString())).isZero();

        assertThat(lines(out))
                .containsExactly(
                        shown("e1", "arguments", "{\"query\":\"select 1\"}"),
                        shown("e2", "arguments", "{}"),
                        shown("e1", "answer", "{\"rows\":[1]}"));
    }

    @Test
    void one_call_can_be_asked_for() {
        assertThat(run("--event", "e2", "--key", key().toString(), file().toString()))
                .isZero();

        assertThat(lines(out)).containsExactly(shown("e2", "arguments", "{}"));
    }

    @Test
    void what_cannot_be_read_is_told_by_its_line_and_the_rest_is_shown() throws IOException {
        var kept = Files.readAllLines(file());
        Files.write(file(), List.of(kept.get(0).replace("\"e1\"", "\"e9\""), "half a li", kept.get(2)));

        assertThat(run(file().toString(), "--key", key().toString())).isEqualTo(1);

        assertThat(lines(out)).containsExactly(shown("e1", "answer", "{\"rows\":[1]}"));
        assertThat(lines(complaints))
                .containsExactly("line 1: arguments of e9, but something else is encrypted", "line 2: no payload");
    }

    @Test
    void another_key_reads_nothing() throws IOException {
        Files.writeString(key(), pem("PRIVATE KEY", pair().getPrivate().getEncoded()));

        assertThat(run(file().toString(), "--key", key().toString())).isEqualTo(1);

        assertThat(lines(out)).isEmpty();
        assertThat(lines(complaints))
                .hasSize(3)
                .contains("line 1: arguments of e1, encrypted to another key or changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "file", "file --key", "--key k", "file other --key k", "file --key k --all"})
    void a_wrong_command_line_is_told(String options) {
        assertThatThrownBy(() -> ReadPayloads.parse(options.isEmpty() ? List.of() : List.of(options.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("usage: payloads FILE --key PRIVATE.pem [--event ID]");
    }

    @Test
    void files_that_are_not_there_are_told() {
        assertThatThrownBy(() -> run("nowhere", "--key", key().toString()))
                .hasMessage("the file cannot be read: nowhere");
        assertThatThrownBy(() -> run(file().toString(), "--key", "nowhere"))
                .hasMessage("the key cannot be read: nowhere");
    }

    private int run(String... options) {
        return ReadPayloads.parse(List.of(options))
                .run(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(complaints, true, StandardCharsets.UTF_8));
    }

    private static String shown(String event, String part, String payload) {
        return "{\"event_id\":\"" + event + "\",\"part\":\"" + part + "\",\"time\":\"" + NOW
                + "\",\"truncated\":false,\"payload\":" + payload + "}";
    }

    private static List<String> lines(ByteArrayOutputStream written) {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Path file() {
        return directory.resolve("payloads.jsonl");
    }

    private Path key() {
        return directory.resolve("auditors.pem");
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                + label + "-----\n";
    }
}
