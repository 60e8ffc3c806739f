package io.aiconnectors.databricks.adapter.mcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolAnswer;
import io.aiconnectors.databricks.adapter.mcp.cursor.CursorSeal;
import io.aiconnectors.databricks.adapter.mcp.cursor.Position;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.page.PageToken;
import io.aiconnectors.databricks.domain.screening.Screened;
import java.util.List;
import java.util.function.Function;

/// Writes pages of listings.
///
/// Upstream takes a limit for a hint. Rows beyond it are kept for the next page, whose cursor leads back to the same
/// upstream page, behind the rows already shown. So are rows that would make the answer too large to read.
final class Pages {
    /// The policy's code for what it withholds because its tags were not, or not completely, read.
    private static final String UNCHECKED = "tags_unread";

    private final CursorSeal seal;
    private final boolean counts;

    private Pages(CursorSeal seal, boolean counts) {
        this.seal = seal;
        this.counts = counts;
    }

    /// Pages that say how much was withheld.
    static Pages counted(CursorSeal seal) {
        return new Pages(seal, true);
    }

    /// Pages that do not, for a listing whose caller chooses by name what is in it: with one pattern after another, a
    /// count would spell out the names that are withheld.
    static Pages uncounted(CursorSeal seal) {
        return new Pages(seal, false);
    }

    /// The schema of every page.
    ObjectNode schema(String noun, Schema item) {
        return counts ? Outputs.page(noun, item) : Outputs.uncountedPage(noun, item);
    }

    <T> ToolAnswer page(
            String noun,
            Screened<T> shown,
            Caller caller,
            ToolName tool,
            Arguments arguments,
            Function<T, ObjectNode> row) {
        var from = arguments.position();
        var visible = shown.visible();
        var start = Math.min(from.skip(), visible.size());
        var rows = visible.subList(start, Math.min(start + arguments.limit(), visible.size()));
        var answer = Json.object();
        var end = start + add(answer, noun, rows, row);
        if (end < visible.size()) {
            addCursor(answer, new Position(from.token(), end), caller, tool, arguments);
        } else if (!shown.next().isNone()) {
            addCursor(answer, new Position(shown.next(), 0), caller, tool, arguments);
        }
        return ToolAnswer.of(counts && from.skip() == 0 ? withheld(answer, shown) : answer);
    }

    /// One object with as many of its rows as fit, from where the cursor leads.
    <T> ToolAnswer parts(
            ObjectNode head,
            String noun,
            List<ObjectNode> all,
            Screened<T> shown,
            Caller caller,
            ToolName tool,
            Arguments arguments) {
        var start = Math.min(arguments.position().skip(), all.size());
        var end = start + add(head, noun, all.subList(start, all.size()), Function.identity());
        if (end < all.size()) {
            addCursor(head, new Position(PageToken.NONE, end), caller, tool, arguments);
        }
        return ToolAnswer.of(start == 0 ? withheld(head, shown) : head);
    }

    /// Says how much was withheld, and how much of it only for want of a check, which alone is worth asking again for.
    private static ObjectNode withheld(ObjectNode answer, Screened<?> shown) {
        if (shown.withheldCount() > 0) {
            answer.put("withheld", shown.withheldCount());
        }
        var unchecked = shown.withheldCount(UNCHECKED);
        return unchecked == 0
                ? answer
                : answer.put("unchecked", unchecked)
                        .put(
                                "unchecked_hint",
                                unchecked + " of the entries withheld could not be checked in time and are left out."
                                        + " Make the same call again a little later to have them checked.");
    }

    /// Adds the first of them that fit into a result; one at least, or a row too large would never be passed.
    ///
    /// @return how many
    private static <T> int add(ObjectNode answer, String noun, List<T> values, Function<T, ObjectNode> row) {
        var room = new Room();
        var rows = answer.putArray(noun);
        for (var value : values) {
            var next = row.apply(value);
            if (!room.takes(next)) {
                if (rows.isEmpty()) {
                    var shortened = LongRow.of(next);
                    rows.add(shortened.row());
                    answer.put(
                            "shortened",
                            "This entry is too large to be shown whole; cut: " + String.join(", ", shortened.cut())
                                    + ".");
                }
                break;
            }
            rows.add(next);
        }
        return rows.size();
    }

    private void addCursor(ObjectNode answer, Position position, Caller caller, ToolName tool, Arguments arguments) {
        answer.put("next_cursor", seal.seal(position, Question.of(caller, tool, arguments.values())));
        answer.put(
                "more",
                "There is more: call " + tool.wireName() + " again with the same arguments and next_cursor as cursor.");
    }
}
