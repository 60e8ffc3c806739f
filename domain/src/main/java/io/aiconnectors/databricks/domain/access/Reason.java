package io.aiconnectors.databricks.domain.access;

import java.util.List;

/// Why the policy refused, or would have.
///
/// @param code   stable snake_case name, owned by the policy
/// @param rule   the rule that says so, such as `mcp.upstream.blocked`
/// @param fields JSON pointers (RFC 6901) to what is to be changed in the arguments of the upstream tool; empty
///               when the reason is not about them
public record Reason(String code, String rule, List<String> fields) {
    public Reason {
        fields = List.copyOf(fields);
    }

    /// A reason that is not about arguments.
    public Reason(String code, String rule) {
        this(code, rule, List.of());
    }
}
