package io.aiconnectors.databricks.adapter.mcp.auth;

import io.aiconnectors.databricks.domain.identity.Caller;
import java.security.Principal;
import java.time.Instant;

/// A caller whose token was verified, and until when that holds.
public record AuthenticatedCaller(Caller caller, Instant until) implements Principal {
    /// The object id: what the framework may print, and all that it may.
    @Override
    public String getName() {
        return caller.person().object().value();
    }
}
