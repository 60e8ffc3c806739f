package io.aiconnectors.databricks.adapter.audit.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.audit.disk.FaultyDisk;
import io.aiconnectors.databricks.adapter.audit.disk.FaultyDisk.Fault;
import io.aiconnectors.databricks.adapter.audit.disk.LocalDisk;
import io.aiconnectors.databricks.domain.audit.AuditRecord;
import io.aiconnectors.databricks.domain.audit.AuditSink.Delivery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSinkTest {
    private static final List<AuditRecord> BATCH = List.of(new AuditRecord(1, "{\"a\":1}"), new AuditRecord(2, "{}"));

    @TempDir
    Path directory;

    @Test
    void each_record_is_a_line_and_the_file_is_for_its_owner_alone() throws IOException {
        assertThat(sink().deliver(BATCH)).isEqualTo(new Delivery.Delivered());
        assertThat(sink().deliver(BATCH)).isEqualTo(new Delivery.Delivered());

        assertThat(file()).hasContent("{\"a\":1}\n{}\n{\"a\":1}\n{}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_that_was_moved_away_is_begun_anew() throws IOException {
        var sink = sink();
        sink.deliver(BATCH);
        Files.move(file(), directory.resolve("audit.1"));
        sink.deliver(BATCH);

        assertThat(file()).hasContent("{\"a\":1}\n{}\n");
    }

    @Test
    void a_line_that_was_cut_short_goes_for_it_comes_again() throws IOException {
        Files.writeString(file(), "{\"whole\":1}\n{\"ha");
        sink().deliver(BATCH);

        assertThat(file()).hasContent("{\"whole\":1}\n{\"a\":1}\n{}\n");
    }

    @Test
    void a_file_that_is_nothing_but_a_torn_line_begins_anew() throws IOException {
        Files.writeString(file(), "{\"ha");
        sink().deliver(BATCH);

        assertThat(file()).hasContent("{\"a\":1}\n{}\n");
    }

    @Test
    void a_directory_that_is_not_there_fails_until_it_is() throws IOException {
        var later = directory.resolve("later");
        var sink = new FileSink("file", later.resolve("audit.jsonl"));
        assertThat(sink.deliver(BATCH)).isEqualTo(new Delivery.Failed("file_unavailable"));

        Files.createDirectory(later);

        assertThat(sink.deliver(BATCH)).isEqualTo(new Delivery.Delivered());
    }

    @ParameterizedTest
    @CsvSource({"FULL, file_disk_full", "READ_ONLY, file_read_only", "FORGETFUL, file_unavailable"})
    void a_batch_that_failed_leaves_no_half_line_behind(Fault fault, String code) {
        var disk = new FaultyDisk(new LocalDisk(directory));
        var sink = new FileSink("file", disk, "audit.jsonl");
        sink.deliver(BATCH);
        disk.suffer(fault);
        assertThat(sink.deliver(BATCH)).isEqualTo(new Delivery.Failed(code));

        disk.suffer(Fault.NONE);
        sink.deliver(BATCH);

        assertThat(file()).content().endsWith("{\"a\":1}\n{}\n");
        assertThat(file()).content().matches("((\\{\"a\":1}|\\{})\n)+");
    }

    private FileSink sink() {
        return new FileSink("file", file());
    }

    private Path file() {
        return directory.resolve("audit.jsonl");
    }
}
