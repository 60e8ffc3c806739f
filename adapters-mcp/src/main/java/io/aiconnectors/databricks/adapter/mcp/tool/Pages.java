package io.aiconnectors.databricks.adapter.mcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolAnswer;
import io.aiconnectors.databricks.adapter.mcp.cursor.CursorSeal;
import io.aiconnectors.databricks.adapter.mcp.cursor.Position;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.screening.Screened;
import java.util.List;
import java.util.function.Function;

/// Writes pages of listings.
///
/// Upstream takes a limit for a hint. Rows beyond it are kept for the next page, whose cursor leads back to the same
/// upstream page, behind the rows already shown.
final class Pages {
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
        var end = Math.min(start + arguments.limit(), visible.size());
        var answer = rows(noun, visible.subList(start, end), row);
        if (end < visible.size()) {
            addCursor(answer, new Position(from.token(), end), caller, tool, arguments);
        } else if (!shown.next().isNone()) {
            addCursor(answer, new Position(shown.next(), 0), caller, tool, arguments);
        }
        return ToolAnswer.of(counts && from.skip() == 0 ? withheld(answer, shown) : answer);
    }

    /// A listing that is always whole.
    static <T> ToolAnswer whole(String noun, Screened<T> shown, Function<T, ObjectNode> row) {
        return ToolAnswer.of(withheld(rows(noun, shown.visible(), row), shown));
    }

    static ObjectNode withheld(ObjectNode answer, Screened<?> shown) {
        return shown.withheldCount() == 0 ? answer : answer.put("withheld", shown.withheldCount());
    }

    private static <T> ObjectNode rows(String noun, List<T> rows, Function<T, ObjectNode> row) {
        var answer = Json.object();
        var list = answer.putArray(noun);
        rows.forEach(one -> list.add(row.apply(one)));
        return answer;
    }

    private void addCursor(ObjectNode answer, Position position, Caller caller, ToolName tool, Arguments arguments) {
        answer.put("next_cursor", seal.seal(position, Question.of(caller, tool, arguments.values())));
    }
}
