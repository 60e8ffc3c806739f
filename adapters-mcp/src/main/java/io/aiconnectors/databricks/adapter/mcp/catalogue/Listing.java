package io.aiconnectors.databricks.adapter.mcp.catalogue;

import java.util.List;

/// Which tools somebody may see.
public sealed interface Listing {
    /// These, always in the same order.
    record Tools(List<ToolDescriptor> tools) implements Listing {
        public Tools {
            tools = List.copyOf(tools);
        }
    }

    /// Nobody could decide; which is not the same as none.
    record Undecided() implements Listing {}
}
