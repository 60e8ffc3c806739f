package io.aiconnectors.databricks.offender.nobody_permits_by_default;

import org.jspecify.annotations.NullMarked;

@NullMarked
public record PermitAllOffender(String reason) {}
