package io.aiconnectors.databricks.adapter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.audit.record.RecordFacts;
import io.aiconnectors.databricks.adapter.audit.sink.FileSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed again and again while it makes ten thousand calls loses none that it was let begin.
class KilledSpoolIT {
    private static final int CALLS = 10_000;
    private static final int KILLS = 10;
    private static final Random SEEDED = new Random(20261123);

    @TempDir
    Path directory;

    @Test
    void no_call_that_was_acknowledged_is_without_its_record_and_no_line_is_half() throws Exception {
        var acknowledged = new HashSet<String>();
        for (var kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(run(kill, CALLS / KILLS * 3, CALLS / KILLS - 50 + SEEDED.nextInt(100)));
        }
        acknowledged.addAll(run(KILLS, CALLS - acknowledged.size(), Integer.MAX_VALUE));
        Audits.start(spool(), new FileSink("file", file())).close(Audits.SOON);

        var text = Files.readString(file());
        assertThat(text).endsWith("\n");
        var bySequence = new HashMap<Long, String>();
        for (var line : text.lines().toList()) {
            var known =
                    bySequence.putIfAbsent(Chains.read(line).path("sequence").longValue(), line);
            assertThat(known == null || known.equals(line)).as(line).isTrue();
        }
        var lines = bySequence.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        Chains.assertThatLinesHold(lines);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(CALLS);
        assertThat(phase(lines, "opened")).containsAll(acknowledged);
        assertThat(phase(lines, "closed")).isEqualTo(phase(lines, "opened"));
        assertThat(lines).anyMatch(line -> line.contains("\"interrupted\""));
    }

    private static Set<String> phase(List<String> lines, String phase) {
        var events = new HashSet<String>();
        lines.stream()
                .map(RecordFacts::of)
                .filter(facts -> facts.phase().equals(phase))
                .forEach(facts -> assertThat(events.add(facts.eventId()))
                        .as(facts.eventId())
                        .isTrue());
        return events;
    }

    // Makes calls in a process of its own, which is killed once it has acknowledged so many.
    private Set<String> run(int run, int calls, int killAt) throws IOException, InterruptedException {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CallingProcess.class.getName(),
                        spool().toString(),
                        file().toString(),
                        "run-" + run,
                        Integer.toString(calls))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var acknowledged = new HashSet<String>();
        try (var words = child.inputReader()) {
            for (var word = words.readLine(); word != null; word = words.readLine()) {
                // A word that was being written may be half.
                if (word.endsWith(".")) {
                    acknowledged.add(word.substring(0, word.length() - 1));
                }
                if (acknowledged.size() == killAt) {
                    // Not by the process itself, which would throw away what it has said before.
                    child.toHandle().destroyForcibly();
                }
            }
        }
        child.waitFor();
        return acknowledged;
    }

    private Path spool() {
        return directory.resolve("spool");
    }

    private Path file() {
        return directory.resolve("audit.jsonl");
    }
}
