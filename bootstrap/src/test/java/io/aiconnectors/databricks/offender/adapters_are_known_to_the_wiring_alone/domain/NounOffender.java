package io.aiconnectors.databricks.offender.adapters_are_known_to_the_wiring_alone.domain;

import io.aiconnectors.databricks.offender.adapters_are_known_to_the_wiring_alone.adapter.aws.Technology;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record NounOffender(Technology technology) {}
