package io.aiconnectors.databricks.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// What lives in a Java process, after a full collection: asked by `jcmd`, which comes with the JDK.
///
/// @param liveBytes of all objects that are reachable
/// @param threads   of the platform
/// @param virtual   threads that are neither ended nor lost
record Health(long liveBytes, long threads, long virtual) {
    static Health of(long pid) throws IOException {
        var histogram = asked(pid, "GC.class_histogram");
        return new Health(
                number(histogram, "Total ", 2),
                asked(pid, "Thread.print")
                        .lines()
                        .filter(line -> line.contains(" os_prio="))
                        .count(),
                number(histogram, " java.lang.VirtualThread ", 1));
    }

    double liveMebibytes() {
        return liveBytes / 1048576.0;
    }

    /// The number in this column, counted from 0, of the first line with this text; 0 if there is none.
    private static long number(String text, String mark, int column) {
        return text.lines()
                .filter(line -> (line + " ").contains(mark))
                .map(String::strip)
                .map(line -> line.split("\\s+", -1))
                .filter(words -> words.length > column && words[column].matches("\\d+"))
                .mapToLong(words -> Long.parseLong(words[column]))
                .findFirst()
                .orElse(0);
    }

    private static String asked(long pid, String command) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
