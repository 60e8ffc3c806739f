package io.aiconnectors.databricks.offender.resilience_stays_home.adapter.mcp;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record BreakerOffender(CircuitBreaker vendor) {}
