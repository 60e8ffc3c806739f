package io.aiconnectors.databricks.bootstrap.why;

import io.aiconnectors.databricks.adapter.audit.delivered.Lines;
import io.aiconnectors.databricks.adapter.audit.segment.Frame;
import io.aiconnectors.databricks.adapter.audit.segment.SegmentHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// Every line of files and folders, packed by gzip or not, and of segments of a connector's spool.
final class AuditLines {
    private static final String SEGMENT = ".spool";
    private static final int NAMED = 5;

    private final List<String> damage = new ArrayList<>();

    /// Hands each line to somebody, with the place that it stands at.
    void read(List<Path> places, BiConsumer<String, String> reader) {
        for (var place : places) {
            try (var walk = Files.walk(place, FileVisitOption.FOLLOW_LINKS)) {
                walk.filter(Files::isRegularFile).sorted().forEach(file -> readFile(file, reader));
            } catch (IOException | UncheckedIOException _) {
                damaged(place + " cannot be read");
            }
        }
    }

    /// What of it could not be read, the first of it.
    List<String> damage() {
        return List.copyOf(damage);
    }

    private void readFile(Path file, BiConsumer<String, String> reader) {
        try {
            if (file.toString().endsWith(SEGMENT)) {
                readSegment(file, reader);
            } else {
                readLines(file, reader);
            }
        } catch (IOException _) {
            damaged(file + " cannot be read to its end");
        }
    }

    private void readLines(Path file, BiConsumer<String, String> reader) throws IOException {
        try (var lines = Lines.of(file)) {
            var number = 0L;
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                number++;
                var text = line.get().text().strip();
                var place = file + " line " + number;
                if (text.startsWith("{") && text.endsWith("}") && line.get().whole()) {
                    reader.accept(text, place);
                } else if (!text.isEmpty()) {
                    damaged(place + (line.get().ended() ? " is no record" : " is cut off"));
                }
            }
        }
    }

    private void readSegment(Path file, BiConsumer<String, String> reader) throws IOException {
        var bytes = Files.readAllBytes(file);
        var at = SegmentHeader.LENGTH;
        for (var frame = Frame.at(bytes, at); frame.isPresent(); frame = Frame.at(bytes, at)) {
            var record = frame.get().record();
            reader.accept(record.line(), file + " record " + record.sequence());
            at += frame.get().length();
        }
        if (at < bytes.length) {
            damaged(file + " is cut off or damaged at byte " + at);
        }
    }

    /// Notes something that should have been a record.
    void damaged(String what) {
        if (damage.size() < NAMED) {
            damage.add(what);
        }
    }
}
