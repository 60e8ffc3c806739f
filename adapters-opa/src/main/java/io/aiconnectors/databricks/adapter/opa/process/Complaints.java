package io.aiconnectors.databricks.adapter.opa.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/// Listens to what OPA complains of, and passes on each complaint once, however often OPA repeats it.
///
/// Holds the pipe that OPA writes to: when this process is killed outright, OPA's next complaint, which is that it gets
/// no bundles any more, ends OPA too.
final class Complaints {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 500;
    private static final Set<String> REMARKS = Set.of("debug", "info", "warning");

    private final Consumer<String> listener;
    private volatile String last = "";

    Complaints(Consumer<String> listener) {
        this.listener = listener;
    }

    /// Begins to listen to a process.
    void listenTo(Process process) {
        // Reading a pipe holds the thread that does it, so it is no virtual one.
        Thread.ofPlatform().daemon().name("opa-complaints").start(() -> {
            try (var lines = process.inputReader()) {
                listen(lines);
            } catch (IOException _) {
                // The process has ended.
            }
        });
    }

    /// What was complained of last; empty when nothing was.
    String last() {
        return last;
    }

    private void listen(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var complaint = complaintIn(line);
            if (!complaint.isEmpty() && !complaint.equals(last)) {
                last = complaint;
                listener.accept(complaint);
            }
        }
    }

    /// What a line of OPA's log complains of; empty for mere remarks.
    private static String complaintIn(String line) {
        var text = line;
        try {
            var entry = JSON.readTree(line);
            text = REMARKS.contains(entry.path("level").asText())
                    ? ""
                    : entry.path("msg").asText(line);
        } catch (JsonProcessingException _) {
            // Before its log is set up, and when it panics, OPA says it in plain words.
        }
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
