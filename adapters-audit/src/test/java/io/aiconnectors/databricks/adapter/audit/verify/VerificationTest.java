package io.aiconnectors.databricks.adapter.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.chain.CheckpointKey;
import io.aiconnectors.databricks.adapter.audit.chain.CheckpointKeys;
import io.aiconnectors.databricks.adapter.audit.chain.JwsCheckpointSigner;
import io.aiconnectors.databricks.adapter.audit.delivered.Place;
import io.aiconnectors.databricks.adapter.audit.fixture.Lines;
import io.aiconnectors.databricks.adapter.audit.fixture.Tape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    private static final String CHAIN = "a".repeat(32);
    private static final String OTHER = "b".repeat(32);

    @TempDir
    Path folder;

    private final CheckpointKey key = CheckpointKey.fresh(new SecureRandom());
    private final JwsCheckpointSigner signer = new JwsCheckpointSigner(key);
    private final CheckpointKeys trusted = CheckpointKeys.of(List.of(key.publicPem()));
    private final CheckpointKeys nobody = CheckpointKeys.of(List.of());

    @Test
    void an_untouched_chain_is_intact_and_attested() throws IOException {
        var verdict = verdict(Tape.of(CHAIN, 5, signer).lines());

        assertThat(verdict.intact()).isTrue();
        assertThat(chain(verdict).records()).isEqualTo(12);
        assertThat(chain(verdict).notes()).isEmpty();
        assertThat(chain(verdict).attestation())
                .isEqualTo(new Attestation.UpTo(11, Lines.AT, List.of(key.thumbprint())));
    }

    @Test
    void without_a_key_it_is_unbroken_and_not_attested() throws IOException {
        var verdict = new Verification(nobody, List.of())
                .read(List.of(Tape.of(CHAIN, 5, signer).to(folder.resolve("a"))))
                .verdict();

        assertThat(verdict.intact()).isTrue();
        assertThat(chain(verdict).attestation()).isEqualTo(new Attestation.None());
        assertThat(chain(verdict).notes()).containsExactly(new Note.NotChecked(1, List.of(key.thumbprint())));
    }

    @Test
    void whichever_record_is_changed_is_the_first_that_is_named() throws IOException {
        var whole = Tape.of(CHAIN, 5, signer).lines();
        for (var index = 0; index < whole.size() - 1; index++) {
            var lines = new ArrayList<>(whole);
            lines.set(index, whole.get(index).replaceFirst("\"time\":\"2026", "\"time\":\"2025"));

            var found = chain(verdict(lines)).findings();

            assertThat(found).first().isEqualTo(new Finding.Changed(index + 1, place(index + 1), place(index + 2)));
        }
    }

    @Test
    void whichever_record_is_left_out_is_missed() throws IOException {
        var whole = Tape.of(CHAIN, 5, signer).lines();
        for (var index = 1; index < whole.size() - 1; index++) {
            var lines = new ArrayList<>(whole);
            lines.remove(index);

            assertThat(chain(verdict(lines)).findings())
                    .first()
                    .isEqualTo(new Finding.Gap(index, place(index), index + 2, place(index + 1), false));
        }
    }

    @Test
    void a_loss_that_the_connector_told_itself_is_a_gap_all_the_same() throws IOException {
        var lines = Tape.of(CHAIN, 5, signer)
                .with(Lines.service("d", "spool_damaged", Lines.AT, Map.of("first_missing", "3")))
                .signed(signer)
                .lines();
        lines.remove(2);

        assertThat(chain(verdict(lines)).findings()).containsExactly(new Finding.Gap(2, place(2), 4, place(3), true));
    }

    @Test
    void two_versions_of_a_record_are_a_fork() throws IOException {
        var lines = Tape.of(CHAIN, 2, signer).lines();
        lines.add(lines.get(2).replace("completed", "refused!!"));

        assertThat(chain(verdict(lines)).findings()).containsExactly(new Finding.Fork(3, place(3), place(7)));
    }

    @Test
    void a_chain_that_went_two_ways_is_a_fork_from_there_on() throws IOException {
        var lines = Tape.of(CHAIN, 2, signer).lines();
        var copied = new Tape(CHAIN).calls(3).lines();
        lines.addAll(copied);

        assertThat(chain(verdict(lines)).findings()).first().isEqualTo(new Finding.Fork(1, place(1), place(7)));
        assertThat(chain(verdict(lines)).found()).isEqualTo(6);
    }

    @Test
    void order_files_and_packing_do_not_matter() throws IOException {
        var lines = Tape.of(CHAIN, 60, signer).lines();
        Collections.shuffle(lines, new Random(7));
        Files.createDirectories(folder.resolve("2026/11/23"));
        Tape.write(folder.resolve("2026/11/23/one"), lines.subList(0, 40));
        Files.write(
                folder.resolve("2026/11/23/two"),
                join(packed(lines.subList(40, 90)), packed(lines.subList(90, lines.size()))));

        var verdict = new Verification(trusted, List.of()).read(List.of(folder)).verdict();

        assertThat(verdict.intact()).isTrue();
        assertThat(chain(verdict).records()).isEqualTo(lines.size());
    }

    @Test
    void what_is_delivered_twice_counts_once() throws IOException {
        var lines = Tape.of(CHAIN, 3, signer).lines();
        lines.addAll(lines.subList(2, 6));

        var verdict = verdict(lines);

        assertThat(verdict.intact()).isTrue();
        assertThat(chain(verdict).records()).isEqualTo(8);
        assertThat(chain(verdict).notes()).containsExactly(new Note.Duplicates(4));
    }

    @Test
    void a_beginning_that_is_elsewhere_is_noted() throws IOException {
        var lines = Tape.of(CHAIN, 3, signer).lines();

        var verdict = verdict(lines.subList(2, lines.size()));

        assertThat(verdict.intact()).isTrue();
        assertThat(chain(verdict).notes()).containsExactly(new Note.Beginning(2), new Note.NeverOpened(1));
    }

    @Test
    void a_first_record_that_names_another_before_it_was_not_the_first() throws IOException {
        var forged = new Tape(CHAIN).calls(1).lines().getFirst().replace(ChainHead.NOTHING, "1".repeat(64));

        assertThat(chain(unsigned(List.of(forged))).findings()).containsExactly(new Finding.FalseStart(place(1)));
    }

    @Test
    void calls_without_an_end_are_noted() throws IOException {
        var tape = new Tape(CHAIN).calls(1).with(Lines.opened("lost")).signed(signer);

        assertThat(chain(verdict(tape.lines())).notes()).containsExactly(new Note.NeverClosed(1, List.of("lost")));
    }

    @Test
    void each_chain_is_judged_by_itself() throws IOException {
        var lines = Tape.of(CHAIN, 3, signer).lines();
        lines.addAll(Tape.of(OTHER, 3, signer).lines());
        lines.remove(3);

        var verdict = verdict(lines);

        assertThat(verdict.intact()).isFalse();
        assertThat(verdict.chains()).extracting(ChainReport::intact).containsExactly(false, true);
    }

    @Test
    void a_clock_that_was_set_back_is_noted() throws IOException {
        var tape = new Tape(CHAIN)
                .with(Lines.opened("e", "ada", Lines.AT))
                .with(Lines.opened("f", "ada", Lines.AT.minusSeconds(3_600)))
                .with(Lines.opened("g", "ada", Lines.AT.minusSeconds(3_601)))
                .signed(signer);

        assertThat(chain(verdict(tape.lines())).notes()).contains(new Note.ClockSetBack(Duration.ofHours(1), place(2)));
    }

    @Test
    void of_very_many_findings_the_first_are_told() throws IOException {
        var lines = new Tape(CHAIN).calls(100).lines();
        Collections.reverse(lines);
        var every = new ArrayList<String>();
        for (var index = 0; index < lines.size(); index += 2) {
            every.add(lines.get(index));
        }

        var report = chain(unsigned(every));

        assertThat(report.found()).isEqualTo(99);
        assertThat(report.findings())
                .hasSize(10)
                .first()
                .isEqualTo(new Finding.Gap(2, place(100), 4, place(99), false));
    }

    private Verdict verdict(List<String> lines) throws IOException {
        return new Verification(trusted, List.of())
                .read(List.of(Tape.write(folder.resolve("audit.jsonl"), lines)))
                .verdict();
    }

    private Verdict unsigned(List<String> lines) throws IOException {
        return new Verification(nobody, List.of())
                .read(List.of(Tape.write(folder.resolve("audit.jsonl"), lines)))
                .verdict();
    }

    private static ChainReport chain(Verdict verdict) {
        assertThat(verdict.chains()).hasSize(1);
        return verdict.chains().getFirst();
    }

    private Place place(long line) {
        return new Place(folder.resolve("audit.jsonl").toString(), line);
    }

    private static byte[] packed(List<String> lines) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
