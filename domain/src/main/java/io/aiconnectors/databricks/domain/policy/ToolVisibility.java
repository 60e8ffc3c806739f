package io.aiconnectors.databricks.domain.policy;

import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.access.ToolName;
import java.util.List;

/// Which of our own tools a caller may see.
public sealed interface ToolVisibility {
    record Visible(List<ToolName> tools) implements ToolVisibility {
        public Visible {
            tools = List.copyOf(tools);
        }
    }

    record Unavailable(PolicyFault fault) implements ToolVisibility {}
}
