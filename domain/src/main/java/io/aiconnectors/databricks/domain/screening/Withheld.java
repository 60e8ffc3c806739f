package io.aiconnectors.databricks.domain.screening;

/// How many candidates were withheld for one reason.
public record Withheld(String code, int count) {}
