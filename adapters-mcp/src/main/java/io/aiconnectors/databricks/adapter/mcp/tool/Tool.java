package io.aiconnectors.databricks.adapter.mcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolAnswer;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolDescriptor;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolHints;
import io.aiconnectors.databricks.application.access.Invocation;
import io.aiconnectors.databricks.domain.access.ToolName;

/// One of the eleven tools: its name, what `tools/list` says of it, how its arguments are checked and understood.
record Tool(ToolName name, ToolDescriptor descriptor, ArgumentCheck check, Reader reader) {
    /// Turns valid arguments into a call; may throw [io.aiconnectors.databricks.domain.securable.InvalidName].
    @FunctionalInterface
    interface Reader {
        Call read(Arguments arguments);
    }

    /// A call whose arguments are understood. Nothing of it has happened yet.
    @FunctionalInterface
    interface Call {
        ToolAnswer answer(Invocation invocation);
    }

    static Tool of(
            ToolName name,
            String title,
            String description,
            Schema input,
            ObjectNode output,
            ToolHints hints,
            Reader reader) {
        return new Tool(
                name,
                new ToolDescriptor(name.wireName(), title, description, input.json(), output, hints),
                new ArgumentCheck(name.wireName(), input.json()),
                reader);
    }
}
