package io.aiconnectors.databricks.offender.only_the_gate_asks_the_policy.adapter.mcp;

import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.policy.PolicyDecisions;
import io.aiconnectors.databricks.domain.policy.ToolVisibility;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class ReferenceOffender {
    public BiFunction<Caller, List<ToolName>, ToolVisibility> tools(PolicyDecisions policy) {
        return policy::visibleTools;
    }
}
