package io.aiconnectors.databricks.sandbox.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Puts an answer of a tool into a line or two that a person can read.
final class Retelling {
    private static final List<String> LISTINGS =
            List.of("catalogs", "schemas", "tables", "spaces", "warehouses", "tools", "columns");
    private static final int NAMES = 8;
    private static final int ROWS = 5;
    private static final int TEXT = 160;

    /// What stands before the id of a refusal, which is told in full: `./connector why` takes it.
    static final String EVENT = " Event ";

    private Retelling() {}

    static String of(Assistant.Reply reply) {
        if (reply.refused()) {
            var end = reply.text().lastIndexOf(EVENT);
            return end < 0
                    ? "refused: " + shortened(reply.text())
                    : "refused: " + shortened(reply.text().substring(0, end))
                            + reply.text().substring(end);
        }
        var answer = reply.structured();
        for (var listing : LISTINGS) {
            if (answer.has(listing)) {
                return listing(answer, answer.get(listing));
            }
        }
        if (answer.has("manifest")) {
            return rows(answer);
        }
        if (answer.has("content")) {
            return genie(answer.get("content"));
        }
        return shortened(reply.text());
    }

    private static String listing(JsonNode answer, JsonNode items) {
        var names = stream(items).map(Retelling::nameOf).limit(NAMES).collect(Collectors.joining(", "));
        var rest = items.size() - NAMES;
        return (names.isEmpty() ? "nothing" : names)
                + (rest > 0 ? " and " + rest + " more" : "")
                + (answer.has("next_cursor") ? "; there is a next page" : "")
                + withheld(answer);
    }

    private static String withheld(JsonNode answer) {
        var count = answer.path("withheld").asInt(0);
        return count == 0 ? "" : "   [" + count + " withheld]";
    }

    private static String nameOf(JsonNode item) {
        for (var field : List.of("title", "full_name", "name")) {
            if (!item.path(field).asText().isBlank()) {
                return item.has("type") && field.equals("name")
                        ? item.get("name").asText() + " " + item.get("type").asText()
                        : item.get(field).asText();
            }
        }
        return "?";
    }

    private static String rows(JsonNode answer) {
        var lines = new ArrayList<String>();
        stream(answer.at("/manifest/schema/columns"))
                .map(column -> column.path("name").asText())
                .reduce((left, right) -> left + " | " + right)
                .ifPresent(lines::add);
        stream(answer.at("/result/data_array"))
                .limit(ROWS)
                .map(row -> stream(row.path("values"))
                        .map(value -> value.path("string_value").asText("null"))
                        .collect(Collectors.joining(" | ")))
                .forEach(lines::add);
        return lines.isEmpty() ? "status " + answer.at("/status/state").asText() : String.join("\n", lines);
    }

    private static String genie(JsonNode content) {
        var texts = stream(content.path("textAttachments")).map(JsonNode::asText);
        var queries = stream(content.path("queryAttachments"))
                .map(attachment ->
                        attachment.path("query").asText() + "\n" + rows(attachment.path("statement_response")));
        return Stream.concat(texts, queries).collect(Collectors.joining("\n"));
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= TEXT ? line : line.substring(0, TEXT) + "…";
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
