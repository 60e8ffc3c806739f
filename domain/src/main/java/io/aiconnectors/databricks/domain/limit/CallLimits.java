package io.aiconnectors.databricks.domain.limit;

import io.aiconnectors.databricks.domain.access.ToolName;
import java.util.Map;

/// How many calls may be made per minute.
///
/// @param discovery      by one person, to all discovery tools together
/// @param proxy          by one person, to all tools for SQL and Genie together
/// @param tools          by one person to one tool, where that has a limit of its own
/// @param genieWorkspace by everybody, to Genie in one workspace
public record CallLimits(int discovery, int proxy, Map<ToolName, Integer> tools, int genieWorkspace) {
    /// What holds until the policy has been heard.
    public static final CallLimits STANDARD = new CallLimits(600, 120, Map.of(), 60);

    public CallLimits {
        tools = Map.copyOf(tools);
        if (discovery < 1
                || proxy < 1
                || genieWorkspace < 1
                || tools.values().stream().anyMatch(limit -> limit < 1)) {
            throw new IllegalArgumentException("a limit grants at least one call");
        }
    }
}
