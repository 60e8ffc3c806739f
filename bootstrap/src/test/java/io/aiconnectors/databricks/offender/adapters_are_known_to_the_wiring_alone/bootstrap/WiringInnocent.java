package io.aiconnectors.databricks.offender.adapters_are_known_to_the_wiring_alone.bootstrap;

import io.aiconnectors.databricks.offender.adapters_are_known_to_the_wiring_alone.adapter.aws.Technology;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record WiringInnocent(Technology technology) {}
