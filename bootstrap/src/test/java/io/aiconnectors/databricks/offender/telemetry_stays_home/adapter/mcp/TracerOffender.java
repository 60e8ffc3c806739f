package io.aiconnectors.databricks.offender.telemetry_stays_home.adapter.mcp;

import io.opentelemetry.api.trace.Tracer;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record TracerOffender(Tracer vendor) {}
