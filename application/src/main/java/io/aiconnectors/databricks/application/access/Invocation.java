package io.aiconnectors.databricks.application.access;

import io.aiconnectors.databricks.domain.audit.CallArguments;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.audit.Opening;
import io.aiconnectors.databricks.domain.audit.Subject;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.trace.Onlooker;
import java.time.Instant;

/// One call of a tool: who calls, under which id it stands in the audit, what was asked, and who waits for
/// it.
public record Invocation(EventId id, Caller caller, CallArguments arguments, Onlooker onlooker) {
    /// A call that somebody waits for to its end.
    public Invocation(EventId id, Caller caller, CallArguments arguments) {
        this(id, caller, arguments, Onlooker.PATIENT);
    }

    /// What the audit is told before anything of it happens.
    ///
    /// @param workspace the alias asked for; empty when the caller named none
    Opening opening(Instant at, String tool, String workspace, Subject subject) {
        return Opening.of(id, at, tool, caller, workspace, subject, arguments);
    }
}
