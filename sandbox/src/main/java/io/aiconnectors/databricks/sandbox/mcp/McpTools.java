package io.aiconnectors.databricks.sandbox.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The tools one person finds on a server.
public interface McpTools {
    List<McpTool> list();

    /// Runs a tool.
    ///
    /// @param name a name that [#list] shows
    /// @param meta the request's `_meta`, an empty object if it has none
    ToolAnswer call(String name, ObjectNode arguments, ObjectNode meta);
}
