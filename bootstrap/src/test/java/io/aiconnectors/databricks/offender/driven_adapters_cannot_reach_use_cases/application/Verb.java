package io.aiconnectors.databricks.offender.driven_adapters_cannot_reach_use_cases.application;

import org.jspecify.annotations.NullMarked;

@NullMarked
public record Verb(String name) {}
