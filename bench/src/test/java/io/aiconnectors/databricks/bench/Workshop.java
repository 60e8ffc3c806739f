package io.aiconnectors.databricks.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/// A folder with a copy of the policies, in which commands are given as in a checkout.
final class Workshop {
    private final Path folder;

    private Workshop(Path folder) {
        this.folder = folder;
    }

    /// What a command said and how it ended.
    record Said(int exit, String out, String complaints) {}

    /// A fresh copy of the policies of this checkout.
    static Workshop in(Path folder) {
        copy(checkout().resolve("policies"), folder.resolve("policies"));
        return new Workshop(folder);
    }

    /// The root of this checkout.
    static Path checkout() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("policies/mcp"))) {
            here = here.getParent();
            if (here == null) {
                throw new AssertionError("no folder above this one holds the policies");
            }
        }
        return here;
    }

    Path folder() {
        return folder;
    }

    Path policies() {
        return folder.resolve("policies");
    }

    /// Another copy of the policies as they are now.
    Path copyAs(String name) {
        copy(policies(), folder.resolve(name));
        return folder.resolve(name);
    }

    void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Replaces text that must stand in the file exactly once.
    void edit(String file, String from, String to) {
        var text = read(file);
        var at = text.indexOf(from);
        if (at < 0 || text.indexOf(from, at + 1) >= 0) {
            throw new AssertionError("not exactly once in " + file + ":\n" + from);
        }
        write(file, text.replace(from, to));
    }

    /// `./connector policy` with these arguments, without the launcher.
    Said bench(String... arguments) {
        var out = new ByteArrayOutputStream();
        var complaints = new ByteArrayOutputStream();
        var exit = PolicyCommand.run(
                List.of(arguments),
                Map.of("CONNECTOR_OPA", opa(), "CONNECTOR_POLICIES", policies().toString()),
                folder,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(complaints, true, StandardCharsets.UTF_8));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), complaints.toString(StandardCharsets.UTF_8));
    }

    /// A command line, given to a shell in this folder; `./connector policy` is the bench.
    Said shell(String line) {
        try {
            Files.writeString(folder.resolve("connector"), """
                #!/usr/bin/env bash
                shift
                [ "$1" != check ] || exec policies/check fast
                exec "$JAVA" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$BENCH" \\
                  io.aiconnectors.databricks.bench.PolicyCommand "$@"
                """);
            Files.setPosixFilePermissions(folder.resolve("connector"), PosixFilePermissions.fromString("rwxr-xr-x"));
            var builder = new ProcessBuilder("bash", "-c", line)
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            builder.environment()
                    .putAll(Map.of(
                            "OPA",
                            opa(),
                            "CONNECTOR_OPA",
                            opa(),
                            "CONNECTOR_POLICIES",
                            policies().toString(),
                            "JAVA",
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "BENCH",
                            System.getProperty("java.class.path")));
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), said, "");
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(line, failed);
        }
    }

    static String opa() {
        var opa = System.getenv("CONNECTOR_OPA");
        if (opa == null || !Files.isExecutable(Path.of(opa))) {
            throw new AssertionError("CONNECTOR_OPA does not name an OPA binary; run ./connector test, which gets one");
        }
        return opa;
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
