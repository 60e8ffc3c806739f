package io.aiconnectors.databricks.image;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the JVM is started with, as the lines of the file that `java @FILE` reads.
record JvmOptions(Jars jars) {
    // One collector for a task of one processor, and a heap that leaves room in 450 MB for everything else. A heap that
    // is full ends the process, and the platform starts another: a connector that limps refuses calls for longer.
    // Performance data would be a file in /tmp that nobody reads. The last two keep libraries quiet that still use what
    // the JDK is about to take away.
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /// All of them, with the cache of classes. A JVM that cannot use the cache starts without it.
    ///
    /// @param app where the application is
    List<String> lines(Path app) {
        return Stream.concat(without(app).stream(), Stream.of("-XX:AOTCache=" + app.resolve("connector.aot")))
                .toList();
    }

    /// The same without the cache.
    List<String> without(Path app) {
        var classpath = jars.names().stream()
                .map(name -> app.resolve("lib").resolve(name).toString())
                .collect(Collectors.joining(":"));
        return Stream.concat(FLAGS.stream(), Stream.of("-cp", classpath)).toList();
    }
}
