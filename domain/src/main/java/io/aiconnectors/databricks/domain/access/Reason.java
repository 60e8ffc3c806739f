package io.aiconnectors.databricks.domain.access;

/// Why the policy refused.
///
/// @param code stable snake_case name, owned by the policy
/// @param rule the rule that says so, such as `mcp.upstream.blocked`
public record Reason(String code, String rule) {}
