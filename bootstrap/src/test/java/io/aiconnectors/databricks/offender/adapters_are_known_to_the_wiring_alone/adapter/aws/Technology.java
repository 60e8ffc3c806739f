package io.aiconnectors.databricks.offender.adapters_are_known_to_the_wiring_alone.adapter.aws;

import org.jspecify.annotations.NullMarked;

@NullMarked
public record Technology(String name) {}
