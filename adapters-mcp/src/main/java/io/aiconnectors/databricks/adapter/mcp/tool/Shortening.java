package io.aiconnectors.databricks.adapter.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolAnswer;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Cuts what Databricks answered to what a model can take, and says what is missing and how to get it. What fits stays
/// as it is.
final class Shortening {
    /// Characters of structured content, and as many of the content blocks.
    static final int BUDGET = 80_000;

    private static final int ROUNDS = 8;
    private static final String ADVICE =
            "Ask for less: fewer columns, a narrower WHERE, an aggregate, or LIMIT with OFFSET for the rest.";

    private static final String MISSING =
            "Truncated: this answer is longer than can be passed on, and its end is missing. ";

    private Shortening() {}

    /// Leaves rows out at the end of the list with the most of them, and of the next, until the whole fits.
    static void structured(ObjectNode object) {
        if (Json.write(object).length() <= BUDGET) {
            return;
        }
        var cut = Json.array();
        for (int round = 0; round < ROUNDS && Json.write(object).length() > BUDGET; round++) {
            lists("", object)
                    .filter(list -> !list.rows().isEmpty())
                    .max(Comparator.comparingInt(list -> list.rows().size()))
                    .ifPresent(list -> cut.add(list.cut(Json.write(object).length() - BUDGET)));
        }
        if (Json.write(object).length() > BUDGET) {
            // Nothing in lists: a single text, or very many fields.
            object.removeAll();
        }
        object.putObject("truncated").put("advice", ADVICE).set("lists", cut);
    }

    /// Cuts texts at the budget of all blocks, and leaves out other blocks that do not fit.
    static ArrayNode content(ArrayNode blocks) {
        var fitting = Json.array();
        int left = BUDGET;
        boolean cut = false;
        for (var block : blocks) {
            var text = block.path("text").asText();
            int size = block.path("text").isTextual()
                    ? text.length()
                    : Json.write(block).length();
            if (size <= left) {
                fitting.add(block);
            } else {
                cut = true;
                if (block.path("text").isTextual() && left > 0) {
                    fitting.add(ToolAnswer.text(text.substring(0, boundary(text, left))));
                }
            }
            left = Math.max(0, left - size);
        }
        return cut ? fitting.add(ToolAnswer.text(MISSING + ADVICE)) : blocks;
    }

    /// Never in the middle of a character of two units.
    private static int boundary(String text, int most) {
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    private static Stream<Rows> lists(String pointer, JsonNode node) {
        if (node instanceof ArrayNode rows) {
            return Stream.concat(
                    Stream.of(new Rows(pointer, rows)),
                    IntStream.range(0, rows.size()).boxed().flatMap(row -> lists(pointer + "/" + row, rows.get(row))));
        }
        return List.copyOf(node.properties()).stream()
                .flatMap(field -> lists(pointer + "/" + field.getKey(), field.getValue()));
    }

    /// A list, and where it stands.
    private record Rows(String pointer, ArrayNode rows) {
        /// Leaves out so many characters, or all rows, and tells how many of how many are left.
        ObjectNode cut(int excess) {
            int before = rows.size();
            for (int left = excess; left > 0 && !rows.isEmpty(); ) {
                left -= Json.write(rows.remove(rows.size() - 1)).length() + 1;
            }
            return Json.object().put("list", pointer).put("shown", rows.size()).put("of", before);
        }
    }
}
