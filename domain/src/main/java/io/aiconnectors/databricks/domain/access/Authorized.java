package io.aiconnectors.databricks.domain.access;

import io.aiconnectors.databricks.domain.identity.Caller;

/// Proof that a decision permitted exactly this intent of exactly this caller.
///
/// Every port method that reaches Databricks takes one. Only the policy adapter constructs it; an architecture rule
/// sees to that.
public record Authorized<I extends Intent>(Caller caller, I intent, Obligations obligations, DecisionRef decision) {}
