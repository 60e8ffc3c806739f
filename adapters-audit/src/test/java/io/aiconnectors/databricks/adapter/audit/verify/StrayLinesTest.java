package io.aiconnectors.databricks.adapter.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.audit.chain.CheckpointKeys;
import io.aiconnectors.databricks.adapter.audit.fixture.Tape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrayLinesTest {
    private static final String RECORD =
            new Tape("a".repeat(32)).calls(1).lines().getFirst();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not JSON",
                "[]",
                "1",
                "{\"schema_version\":2}",
                "{\"schema_version\":1,\"event_id\":\"e\",\"phase\":\"opened\"}",
                "{\"schema_version\":2,\"chain\":\"x\",\"sequence\":1,\"previous\":\"y\",\"time\":\"2026-11-23T10:15:30Z\"}",
                "\u0000\u0001\u0002"
            })
    void a_line_that_is_no_record_is_told_with_its_place(String stray) throws IOException {
        var verdict = verdict(RECORD + "\n" + stray + "\n");

        assertThat(verdict.intact()).isFalse();
        assertThat(verdict.strays()).singleElement().asString().startsWith(folder.resolve("f") + " line 2 is no");
        assertThat(verdict.chains())
                .singleElement()
                .satisfies(chain -> assertThat(chain.intact()).isTrue());
    }

    @Test
    void a_record_that_is_ambiguous_is_none() throws IOException {
        var twice = RECORD.replace("\"kind\":\"call\"", "\"kind\":\"security\",\"kind\":\"call\"");
        var more = RECORD + "{}";
        var number = RECORD.replace("\"sequence\":1", "\"sequence\":0");
        var huge = RECORD.replace("\"sequence\":1", "\"sequence\":18446744073709551617");
        var late = RECORD.replace("\"time\":\"2026", "\"time\":\"soon");

        for (var line : List.of(twice, more, number, huge, late)) {
            assertThat(line).isNotEqualTo(RECORD);
            assertThat(verdict(line + "\n").chains()).as(line).isEmpty();
        }
    }

    @Test
    void a_line_longer_than_any_record_is_told_and_does_not_hide_the_next() throws IOException {
        var verdict = verdict("x".repeat(3_000_000) + "\n" + RECORD + "\n");

        assertThat(verdict.strays()).singleElement().asString().contains("longer");
        assertThat(verdict.chains()).hasSize(1);
    }

    @Test
    void a_last_line_that_is_still_being_written_is_noted() throws IOException {
        var verdict = verdict(RECORD + "\n" + RECORD.substring(0, 100));

        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.notes()).singleElement().asString().contains("line 2 is the unfinished last line");
    }

    @Test
    void a_last_line_that_lacks_only_its_end_counts() throws IOException {
        assertThat(verdict(RECORD).chains()).hasSize(1);
    }

    @Test
    void empty_lines_are_nothing() throws IOException {
        var verdict = verdict("\n\n  \n" + RECORD + "\n\n");

        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.chains()).hasSize(1);
    }

    @Test
    void where_nothing_is_there_is_nothing_to_verify() throws IOException {
        assertThat(verdict("").empty()).isTrue();
        assertThat(verdict(RECORD).empty()).isFalse();
        assertThat(verdict("x\n").empty()).isFalse();
    }

    @Test
    void a_packed_file_that_ends_early_is_told() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write((RECORD + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        Files.write(folder.resolve("f"), Arrays.copyOf(bytes.toByteArray(), bytes.size() - 30));

        var verdict = verdict();

        assertThat(verdict.intact()).isFalse();
        assertThat(verdict.strays()).singleElement().asString().contains("cannot be read to its end");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        var verdict = new Verification(CheckpointKeys.of(List.of()), List.of())
                .read(List.of(folder.resolve("nowhere")))
                .verdict();

        assertThat(verdict.intact()).isFalse();
    }

    @Test
    void nothing_in_a_file_moves_the_readers_cursor() throws IOException {
        Files.writeString(folder.resolve("f\u001b[2J"), "x\n");

        assertThat(String.join("\n", verdict().lines())).doesNotContain("\u001b");
    }

    private Verdict verdict(String text) throws IOException {
        Files.writeString(folder.resolve("f"), text);
        return verdict();
    }

    private Verdict verdict() {
        return new Verification(CheckpointKeys.of(List.of()), List.of())
                .read(List.of(folder))
                .verdict();
    }
}
