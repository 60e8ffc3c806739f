package io.aiconnectors.databricks.sandbox.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The note that a running sandbox leaves for the other commands: its READY line.
record RunningSandbox(Path note) {
    static RunningSandbox in(Path folder) {
        return new RunningSandbox(folder.resolve("ready.json"));
    }

    void leave(String ready) throws IOException {
        Files.writeString(note, ready);
    }

    void takeAway() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException stays) {
            // Whoever reads it finds nobody at home there, and says so.
        }
    }
}
