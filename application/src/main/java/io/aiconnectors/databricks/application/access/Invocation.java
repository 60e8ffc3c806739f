package io.aiconnectors.databricks.application.access;

import io.aiconnectors.databricks.domain.audit.CallArguments;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.identity.Caller;

/// One call of a tool: who calls, under which id it stands in the audit, and what was asked.
public record Invocation(EventId id, Caller caller, CallArguments arguments) {}
