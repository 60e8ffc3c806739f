package io.aiconnectors.databricks.bootstrap.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every event that our own code logs, by its text. Those who log need not know of it: an event has its name here and
/// nowhere else, and a test sees to it that none is missing.
public final class LogCatalogue {
    /// Of a line that a library wrote.
    public static final String LIBRARY = "library";

    private static final String RESOURCE = "log-events.tsv";

    private final Map<String, LogEvent> byText;

    private LogCatalogue(List<LogEvent> events) {
        byText = events.stream().collect(Collectors.toUnmodifiableMap(LogEvent::text, Function.identity()));
    }

    /// The one of this build.
    public static LogCatalogue ofThisBuild() {
        try (var resource = Objects.requireNonNull(LogCatalogue.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new LogCatalogue(new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(LogCatalogue::event)
                    .toList());
        } catch (IOException defect) {
            throw new UncheckedIOException(defect);
        }
    }

    /// All of them, by name.
    public List<LogEvent> events() {
        return byText.values().stream()
                .sorted((one, other) -> (one.name() + one.text()).compareTo(other.name() + other.text()))
                .toList();
    }

    /// The name of the event with this text.
    String nameOf(String text) {
        var event = byText.get(text);
        return event == null ? LIBRARY : event.name();
    }

    private static LogEvent event(String line) {
        var columns = line.split("\t", 3);
        return new LogEvent(columns[0], Set.copyOf(Arrays.asList(columns[1].split(","))), columns[2]);
    }
}
