package io.aiconnectors.databricks.image;

import io.aiconnectors.databricks.sandbox.stage.Demo;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import io.aiconnectors.databricks.sandbox.stage.StageSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Makes the cache of loaded and linked classes (JEP 483, 514 and 515): the production connector, in the JVM of the
/// image, is started between the stand-ins, and people sign in and use each tool.
final class Training {
    private static final long CREATED_WITHIN_MINUTES = 5;

    private Training() {}

    /// Trains, and leaves the cache in its place.
    ///
    /// @throws IOException if the JVM makes none; the message has what it said
    static void train(RootFolder root, JvmOptions options, StageSettings stage)
            throws IOException, InterruptedException {
        var work = Files.createTempDirectory("training");
        try {
            var observed = work.resolve("observed");
            observe(command(root, options, "-XX:AOTMode=record", "-XX:AOTConfiguration=" + observed), stage, work);
            if (!Files.exists(observed)) {
                throw new IOException("the JVM wrote nothing down of the start that it was trained on");
            }
            var cache = root.at(RootFolder.CACHE);
            run(command(
                    root, options, "-XX:AOTMode=create", "-XX:AOTConfiguration=" + observed, "-XX:AOTCache=" + cache));
            Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rw-r--r--"));
        } finally {
            Folders.delete(work);
        }
    }

    private static void observe(List<String> java, StageSettings settings, Path folder)
            throws IOException, InterruptedException {
        try (var stage = Stage.set(0, folder.resolve("stage"), settings.startedBy(java));
                var nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Demo.tell(stage, nobody);
        }
    }

    private static List<String> command(RootFolder root, JvmOptions options, String... more) {
        var command =
                new ArrayList<>(List.of(root.at(RootFolder.JAVA + "/bin/java").toString()));
        command.addAll(options.without(root.at(RootFolder.APP)));
        command.addAll(List.of(more));
        return command;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var said = Files.createTempFile("training", ".log");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(CREATED_WITHIN_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("the JVM did not come to an end with the cache of classes");
            }
            if (process.exitValue() != 0) {
                throw new IOException("the JVM made no cache of classes: " + Files.readString(said));
            }
        } finally {
            Files.deleteIfExists(said);
        }
    }
}
