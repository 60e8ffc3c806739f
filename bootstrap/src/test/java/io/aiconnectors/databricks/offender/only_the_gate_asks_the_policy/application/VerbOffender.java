package io.aiconnectors.databricks.offender.only_the_gate_asks_the_policy.application;

import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.policy.PolicyDecisions;
import io.aiconnectors.databricks.domain.policy.ToolVisibility;
import java.util.List;
import org.jspecify.annotations.NullMarked;

@NullMarked
public final class VerbOffender {
    public ToolVisibility tools(PolicyDecisions policy, Caller caller) {
        return policy.visibleTools(caller, List.of());
    }
}
