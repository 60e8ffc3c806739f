package io.aiconnectors.databricks.adapter.databricks.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.adapter.databricks.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads the messages of an answer in the form of server-sent events.
///
/// See https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
final class EventStream {
    private static final String DATA = "data";

    private final Json json;
    private final BufferedReader lines;

    EventStream(Json json, InputStream body) {
        this.json = json;
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /// The data of the first event that answers the request; empty when the stream ends without one. Notifications
    /// and requests of the server, and answers to something else, are passed over.
    byte[] answerTo(int id) throws IOException {
        var data = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                var message = data.toString().getBytes(StandardCharsets.UTF_8);
                data.setLength(0);
                if (json.read(message).filter(node -> answers(node, id)).isPresent()) {
                    return message;
                }
            } else {
                dataOf(line).ifPresent(more -> append(data, more));
            }
        }
        return new byte[0];
    }

    private static void append(StringBuilder data, String more) {
        if (!data.isEmpty()) {
            data.append('\n');
        }
        data.append(more);
    }

    /// What a line adds to the event's data; nothing if it is a comment or another field.
    private static Optional<String> dataOf(String line) {
        var colon = line.indexOf(':');
        var field = colon < 0 ? line : line.substring(0, colon);
        if (!field.equals(DATA)) {
            return Optional.empty();
        }
        var value = colon < 0 ? "" : line.substring(colon + 1);
        return Optional.of(value.startsWith(" ") ? value.substring(1) : value);
    }

    private static boolean answers(JsonNode message, int id) {
        return (message.has("result") || message.has("error")) && Rpc.isAnswerTo(message, id);
    }
}
