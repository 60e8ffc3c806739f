package io.aiconnectors.databricks.domain.policy;

import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.access.Reason;
import java.util.List;

/// What the policy says of an intent. An outage is a case of its own: never a denial, and never a permit.
public sealed interface Decision<I extends Intent> {
    /// Go on, with the proof.
    record Permit<I extends Intent>(Authorized<I> authorized) implements Decision<I> {}

    /// No, and why; `reasons` is never empty.
    record Deny<I extends Intent>(List<Reason> reasons, DecisionRef decision) implements Decision<I> {
        public Deny {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a denial says why");
            }
        }
    }

    /// Nobody decided.
    record Unavailable<I extends Intent>(PolicyFault fault) implements Decision<I> {}
}
