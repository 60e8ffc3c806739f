package io.aiconnectors.databricks.sandbox.sql;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.sandbox.http.Json;

/// Statement results in the form the managed servers answer them.
public final class ResultJson {
    private ResultJson() {}

    /// `PENDING` or `RUNNING`, without a result.
    public static ObjectNode unfinished(String statementId, String state) {
        var json = Json.object().put("statement_id", statementId);
        json.putObject("status").put("state", state);
        return json;
    }

    public static ObjectNode finished(String statementId, SqlOutcome outcome) {
        return switch (outcome) {
            case SqlOutcome.Failed(var code, var message) -> {
                var json = unfinished(statementId, "FAILED");
                ((ObjectNode) json.get("status"))
                        .putObject("error")
                        .put("error_code", code)
                        .put("message", message);
                yield json;
            }
            case SqlOutcome.Rows rows -> succeeded(statementId, rows);
        };
    }

    private static ObjectNode succeeded(String statementId, SqlOutcome.Rows rows) {
        var json = unfinished(statementId, "SUCCEEDED");
        var manifest = json.putObject("manifest").put("format", "JSON_ARRAY");
        var schema =
                manifest.putObject("schema").put("column_count", rows.columns().size());
        var columns = schema.putArray("columns");
        int position = 0;
        for (var column : rows.columns()) {
            columns.addObject()
                    .put("name", column.name())
                    .put("type_text", column.type().text())
                    .put("type_name", column.type().name())
                    .put("position", position++);
        }
        manifest.put("total_row_count", Integer.toString(rows.rows().size())).put("truncated", rows.truncated());
        var data = json.putObject("result")
                .put("row_count", Integer.toString(rows.rows().size()))
                .putArray("data_array");
        for (var row : rows.rows()) {
            var values = data.addObject().putArray("values");
            for (var value : row) {
                var cell = values.addObject();
                value.ifPresentOrElse(
                        text -> cell.put("string_value", text), () -> cell.put("null_value", "NULL_VALUE"));
            }
        }
        return json;
    }
}
