package io.aiconnectors.databricks.adapter.mcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.proxy.Sequel;

/// The call that fetches a result which Databricks has yet to finish: one of our own tools, and its
/// arguments.
final class NextCall {
    private NextCall() {}

    /// The call after this one, of the same tool, workspace and Genie space.
    static ObjectNode of(ToolName tool, Arguments arguments, Sequel.Pending pending) {
        var call = Json.object().put("tool", tool.wireName());
        var repeated = call.putObject("arguments");
        arguments.optionalText("workspace").ifPresent(alias -> repeated.put("workspace", alias));
        arguments.optionalText("genie_space_id").ifPresent(space -> repeated.put("genie_space_id", space));
        repeated.put("tool_name", pending.tool().value());
        repeated.set("tool_args", Json.read(pending.arguments().text()));
        return call;
    }
}
