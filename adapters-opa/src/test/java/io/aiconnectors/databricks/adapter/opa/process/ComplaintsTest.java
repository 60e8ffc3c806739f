package io.aiconnectors.databricks.adapter.opa.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ComplaintsTest {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @TempDir
    Path directory;

    @Test
    void tells_each_complaint_once_in_the_words_of_the_engine() throws Exception {
        listenTo(
                "{\"level\":\"error\",\"msg\":\"Bundle load failed: no\",\"time\":\"1\"}",
                "{\"level\":\"error\",\"msg\":\"Bundle load failed: no\",\"time\":\"2\"}",
                "{\"level\":\"warning\",\"msg\":\"running as root\"}",
                "panic: in plain words",
                "{\"level\":\"error\",\"msg\":\"" + "x".repeat(2_000) + "\"}",
                "{\"level\":\"error\",\"msg\":\"the end\"}");

        assertThat(List.of(heard.take(), heard.take(), heard.take(), heard.take()))
                .containsExactly("Bundle load failed: no", "panic: in plain words", "x".repeat(500), "the end");
    }

    private void listenTo(String... lines) throws IOException {
        var said = Files.writeString(directory.resolve("said"), String.join("\n", lines) + "\n");
        new Complaints(heard::add).listenTo(new ProcessBuilder("cat", said.toString()).start());
    }
}
