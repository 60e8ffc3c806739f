package io.aiconnectors.databricks.adapter.audit.payload;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.audit.payload.PayloadStream.Taking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayloadFileTest {
    @TempDir
    Path directory;

    @Test
    void lines_are_added_and_the_file_is_for_its_owner_alone() throws IOException {
        var file = directory.resolve("payloads.jsonl");
        try (var stream = new PayloadFile(file)) {
            assertThat(stream.take("{\"a\":1}")).isEqualTo(new Taking.Taken());
            assertThat(stream.take("{\"a\":2}")).isEqualTo(new Taking.Taken());
        }

        assertThat(Files.readAllLines(file))
                .containsExactly("{\"schema_version\":1,\"a\":1}", "{\"schema_version\":1,\"a\":2}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void half_a_line_does_not_take_the_next_along() throws IOException {
        var file = directory.resolve("payloads.jsonl");
        Files.writeString(file, "{\"schema_version\":1,\"jw");
        try (var stream = new PayloadFile(file)) {
            stream.take("{\"a\":1}");
        }

        assertThat(Files.readAllLines(file)).hasSize(2).endsWith("{\"schema_version\":1,\"a\":1}");
    }

    @Test
    void a_file_that_was_moved_away_is_made_anew() throws IOException {
        var file = directory.resolve("payloads.jsonl");
        try (var stream = new PayloadFile(file)) {
            stream.take("{\"a\":1}");
            Files.move(file, directory.resolve("payloads.1"));
            stream.take("{\"a\":2}");
        }

        assertThat(Files.readAllLines(file)).containsExactly("{\"schema_version\":1,\"a\":2}");
    }

    @Test
    void a_file_that_cannot_be_written_takes_nothing() {
        try (var stream = new PayloadFile(directory)) {
            assertThat(stream.take("{\"a\":1}")).isEqualTo(new Taking.Refused("payload_file_failed"));
        }
    }
}
