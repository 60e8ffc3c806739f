package io.aiconnectors.databricks.adapter.audit.drain;

import io.aiconnectors.databricks.domain.audit.AuditSink;

/// A sink, and how records are drained to it.
public record Drain(AuditSink sink, DrainSettings settings) {}
