package io.aiconnectors.databricks.bootstrap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.aiconnectors.databricks.adapter.audit.payload.PayloadReader;
import io.aiconnectors.databricks.adapter.audit.payload.PayloadReader.Reading;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The auditors' command that shows what was asked and answered, one JSON object a payload.
///
/// Exit codes: 0 when every line that was asked for could be read, 1 when one could not.
///
/// @param event the one call to show; empty for all
record ReadPayloads(Path file, PayloadReader reader, String event) {
    static final String NAME = "payloads";
    static final String USAGE = NAME + " FILE --key PRIVATE.pem [--event ID]";

    private static final JsonMapper JSON = new JsonMapper();

    /// @throws IllegalArgumentException that says what is wrong with the options or with the key
    static ReadPayloads parse(List<String> options) {
        var file = "";
        var key = "";
        var event = "";
        for (var rest = options.iterator(); rest.hasNext(); ) {
            var option = rest.next();
            if (option.startsWith("--") && !rest.hasNext()) {
                throw new IllegalArgumentException("usage: " + USAGE);
            }
            switch (option) {
                case "--key" -> key = rest.next();
                case "--event" -> event = rest.next();
                default -> {
                    if (option.startsWith("--") || !file.isEmpty()) {
                        throw new IllegalArgumentException("usage: " + USAGE);
                    }
                    file = option;
                }
            }
        }
        if (file.isEmpty() || key.isEmpty()) {
            throw new IllegalArgumentException("usage: " + USAGE);
        }
        return new ReadPayloads(Path.of(file), reader(Path.of(key)), event);
    }

    private static PayloadReader reader(Path key) {
        try {
            return PayloadReader.with(Secret.of(Files.readString(key)));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the key cannot be read: " + key);
        }
    }

    /// Shows them.
    ///
    /// @throws IllegalArgumentException if the file cannot be read
    int run(PrintStream out, PrintStream complaints) {
        var unread = 0;
        var number = 0;
        try (var lines = Files.lines(file)) {
            for (var line : (Iterable<String>) lines::iterator) {
                number++;
                if (!shown(line, number, out, complaints)) {
                    unread++;
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new IllegalArgumentException("the file cannot be read: " + file);
        }
        return unread == 0 ? 0 : 1;
    }

    private boolean shown(String line, int number, PrintStream out, PrintStream complaints) {
        return switch (reader.read(line)) {
            case Reading.Read read -> {
                if (isAskedFor(read.eventId())) {
                    out.println(text(read));
                }
                yield true;
            }
            case Reading.OfTheStream() -> true;
            case Reading.Malformed() -> told(complaints, number, "no payload");
            case Reading.Sealed(var id, var part) ->
                !isAskedFor(id)
                        || told(complaints, number, part + " of " + id + ", encrypted to another key or changed");
            case Reading.Misplaced(var id, var part) ->
                !isAskedFor(id) || told(complaints, number, part + " of " + id + ", but something else is encrypted");
        };
    }

    private boolean isAskedFor(String id) {
        return event.isEmpty() || event.equals(id);
    }

    private static boolean told(PrintStream complaints, int number, String what) {
        complaints.println("line " + number + ": " + what);
        return false;
    }

    private static String text(Reading.Read read) {
        var shown = JSON.createObjectNode()
                .put("event_id", read.eventId())
                .put("part", read.part())
                .put("time", read.time())
                .put("truncated", read.truncated());
        shown.set("payload", payload(read.payload()));
        return shown.toString();
    }

    /// A payload that lost its end is shown as the text that it is.
    private static JsonNode payload(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException cut) {
            return TextNode.valueOf(text);
        }
    }
}
