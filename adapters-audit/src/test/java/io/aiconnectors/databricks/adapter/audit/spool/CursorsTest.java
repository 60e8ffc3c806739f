package io.aiconnectors.databricks.adapter.audit.spool;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.disk.LocalDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CursorsTest {
    private static final ChainHead HEAD = new ChainHead("ab".repeat(16), 42, "cd".repeat(32));

    @TempDir
    Path directory;

    @Test
    void what_was_put_is_found_by_the_sinks_name() throws IOException {
        var cursors = new Cursors(new LocalDisk(directory));
        cursors.put("file", HEAD);

        assertThat(cursors.of("file")).contains(HEAD);
        assertThat(cursors.of("firehose")).isEmpty();
    }

    @Test
    void a_cursor_that_was_changed_counts_as_none() throws IOException {
        var cursors = new Cursors(new LocalDisk(directory));
        cursors.put("file", HEAD);
        var file = directory.resolve("file.cursor");
        Files.writeString(file, Files.readString(file).replace(" 42 ", " 43 "));

        assertThat(cursors.of("file")).isEmpty();
    }
}
