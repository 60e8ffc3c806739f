package io.aiconnectors.databricks.adapter.opa;

import static java.util.stream.Collectors.toMap;

import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.limit.CallLimits;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/// The answer of `limits`: calls per minute, each at least one.
///
/// @param tools by the wire names of tools; a limit of a tool that there is not would never hold, so it is
///              refused
record LimitsAnswer(int contract, int discovery, int proxy, Map<String, Integer> tools, int genieWorkspace) {
    private static final Map<String, ToolName> TOOLS =
            Arrays.stream(ToolName.values()).collect(toMap(ToolName::wireName, Function.identity()));

    LimitsAnswer {
        Contract.requireVersion(contract);
        Contract.require(TOOLS.keySet().containsAll(tools.keySet()), "a limited tool is one of ours");
        Contract.require(
                discovery >= 1
                        && proxy >= 1
                        && genieWorkspace >= 1
                        && tools.values().stream().allMatch(calls -> calls >= 1),
                "a limit is at least one call");
        tools = Map.copyOf(tools);
    }

    CallLimits limits() {
        var byTool = tools.entrySet().stream().collect(toMap(limit -> TOOLS.get(limit.getKey()), Map.Entry::getValue));
        return new CallLimits(discovery, proxy, byTool, genieWorkspace);
    }
}
