package io.aiconnectors.databricks.adapter.mcp.auth;

import io.dropwizard.auth.AuthenticationException;

/// The token is valid, but lacks the scope that every call needs.
final class ScopeMissing extends AuthenticationException {
    static final String CODE = "insufficient_scope";

    private static final long serialVersionUID = 1L;

    ScopeMissing() {
        super(CODE);
    }
}
