package io.aiconnectors.databricks.adapter.mcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import java.nio.charset.StandardCharsets;

/// The room for rows in one result, so that a page does not fill an assistant's context.
///
/// A row is in a result twice: as structured content, and within a text, where its quotes are escaped.
final class Room {
    /// Bytes of rows in a result at most. The rest of a result takes less than the two thousand that are left to
    /// 80,000.
    static final int BYTES = 78_000;

    private int used;

    /// Takes a row in if there is room for it.
    boolean takes(ObjectNode row) {
        var json = Json.write(row);
        var escapes = (int) json.chars()
                .filter(character -> character == '"' || character == '\\')
                .count();
        var size = 2 * (json.getBytes(StandardCharsets.UTF_8).length + 1) + escapes;
        if (size > BYTES - used) {
            return false;
        }
        used += size;
        return true;
    }
}
