package io.aiconnectors.databricks.domain.access;

import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.trace.CallTrace;

/// Proof that a decision permitted exactly this intent of exactly this caller.
///
/// Every port method that reaches Databricks takes one. Only the policy adapter constructs it; an architecture rule
/// sees to that.
///
/// @param trace where the adapters note what the call waits for; it permits nothing
public record Authorized<I extends Intent>(
        Caller caller, I intent, Obligations obligations, DecisionRef decision, CallTrace trace) {
    /// As it is decided: nobody times it yet.
    public Authorized(Caller caller, I intent, Obligations obligations, DecisionRef decision) {
        this(caller, intent, obligations, decision, CallTrace.untimed());
    }

    /// The very same permission, of a call that is traced.
    public Authorized<I> tracedBy(CallTrace traceOfCall) {
        return new Authorized<>(caller, intent, obligations, decision, traceOfCall);
    }
}
