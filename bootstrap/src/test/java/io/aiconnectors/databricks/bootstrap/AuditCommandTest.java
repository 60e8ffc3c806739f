package io.aiconnectors.databricks.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.chain.CheckpointKey;
import io.aiconnectors.databricks.adapter.audit.chain.JwsCheckpointSigner;
import io.aiconnectors.databricks.adapter.audit.record.AuditLine;
import io.aiconnectors.databricks.domain.audit.EventId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:15:30.123Z");

    @TempDir
    Path folder;

    private final CheckpointKey key = CheckpointKey.fresh(new SecureRandom());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    private final List<String> lines = new ArrayList<>();
    private ChainHead head = ChainHead.start("a".repeat(32));
    private String publicKey;

    @BeforeEach
    void record() throws IOException {
        write("started");
        write("policy_changed");
        write(AuditLine.checkpoint(new EventId("c"), AT, new JwsCheckpointSigner(key).sign(head, AT)));
        publicKey =
                Files.writeString(folder.resolve("key.pem"), key.publicPem()).toString();
    }

    private void write(String event) {
        write(AuditLine.service(new EventId(event), AT, event, new TreeMap<>()));
    }

    private void write(AuditLine line) {
        var record = head.next(line.json());
        head = head.after(record);
        lines.add(record.line());
    }

    @Test
    void an_intact_trail_ends_with_0() throws IOException {
        assertThat(audit("verify", file(lines), "--key", publicKey)).isZero();
        assertThat(said())
                .containsExactly(
                        "chain " + "a".repeat(32),
                        "  3 records, 1 to 3, written from 2026-11-23T10:15:30Z to 2026-11-23T10:15:30Z",
                        "  unbroken, attested up to record 2, signed at 2026-11-23T10:15:30.123Z with "
                                + key.thumbprint(),
                        "chains: 1, broken: 0");
        assertThat(complaints.size()).isZero();
    }

    @Test
    void a_broken_trail_ends_with_1_and_says_where() throws IOException {
        lines.remove(1);

        assertThat(audit("verify", file(lines), "--key", publicKey)).isOne();
        assertThat(said())
                .contains("  BROKEN, not attested")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("  broken: record 2 is missing: record 1 (")
                        .contains("audit.jsonl line 1) is followed by record 3 (")
                        .endsWith("audit.jsonl line 2)"));
    }

    @Test
    void without_a_key_it_says_that_nothing_was_checked() throws IOException {
        assertThat(audit("verify", file(lines))).isZero();
        assertThat(said())
                .contains(
                        "  unbroken, not attested",
                        "  note: signatures were not checked, for no --key was given; checkpoints: 1, signed with "
                                + key.thumbprint());
    }

    @Test
    void an_end_that_was_cut_off_is_told_by_the_head_in_the_log() throws IOException {
        var known = head.chain() + ":" + head.sequence() + ":" + head.hash();
        assertThat(audit("verify", file(lines), "--head", known)).isZero();

        lines.removeLast();

        assertThat(audit("verify", file(lines), "--head", known)).isOne();
        assertThat(said()).contains("  broken: the records end with 2, but 3 is known to have been written");
    }

    @Test
    void what_cannot_be_asked_ends_with_2() throws IOException {
        var file = file(lines);
        var secret = Files.writeString(folder.resolve("wrong.pem"), "-----BEGIN PRIVATE KEY-----")
                .toString();
        var empty = Files.createDirectory(folder.resolve("empty")).toString();

        for (var wrong : List.of(
                List.<String>of(),
                List.of("burn", file),
                List.of("verify"),
                List.of("verify", "--key", publicKey),
                List.of("verify", file, "--key"),
                List.of("verify", file, "--key", secret),
                List.of("verify", file, "--key", folder.resolve("none.pem").toString()),
                List.of("verify", file, "--head", "a:1:b"),
                List.of("verify", file, "--fast", "x"),
                List.of("verify", folder.resolve("none").toString()),
                List.of("verify", empty))) {
            complaints.reset();
            assertThat(audit(wrong.toArray(String[]::new))).as(wrong.toString()).isEqualTo(2);
            assertThat(complaints.toString(StandardCharsets.UTF_8)).startsWith("✗ ");
        }
        assertThat(out.size()).isZero();
    }

    private String file(List<String> lines) throws IOException {
        return Files.write(folder.resolve("audit.jsonl"), lines).toString();
    }

    private int audit(String... arguments) {
        out.reset();
        return AuditCommand.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(complaints, true, StandardCharsets.UTF_8));
    }

    private List<String> said() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
