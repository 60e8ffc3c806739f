package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.access.PolicyFault;

/// What came of a question: an answer that keeps to the contract and says which policy gave it, or a fault.
sealed interface Answered<A> {
    record Given<A>(A answer, DecisionRef decision) implements Answered<A> {}

    record Missing<A>(PolicyFault fault) implements Answered<A> {}
}
