package io.aiconnectors.databricks.sandbox.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// `./connector sandbox`: the whole system in the foreground until it is interrupted.
public final class Sandbox {
    /// Where a sandbox keeps its audit file, logs and note, below the folder it was started in.
    static final Path FOLDER = Path.of(".run", "sandbox");

    private static final int DEFAULT_PORT = 8080;

    private Sandbox() {}

    public static void main(String... arguments) throws InterruptedException {
        try {
            var port = port(List.of(arguments));
            var stage = Stage.set(port, FOLDER, StageSettings.from(System.getenv()));
            var note = RunningSandbox.in(FOLDER);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                note.takeAway();
                stage.close();
            }));
            var ready = stage.ready();
            note.leave(ready);
            System.out.println("READY " + ready);
        } catch (IOException | IllegalStateException | IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private static int port(List<String> arguments) {
        if (arguments.isEmpty()) {
            return DEFAULT_PORT;
        }
        if (arguments.size() == 2
                && arguments.getFirst().equals("--port")
                && arguments.get(1).matches("\\d{1,5}")) {
            return Integer.parseInt(arguments.get(1));
        }
        throw new IllegalArgumentException("usage: ./connector sandbox [--port N]");
    }
}
