package io.aiconnectors.databricks.domain.access;

/// Which decision of which policy it was, so that an audit record can be held against both.
///
/// @param id       OPA's decision id
/// @param revision revision of the policy bundle that decided
public record DecisionRef(String id, String revision) {}
