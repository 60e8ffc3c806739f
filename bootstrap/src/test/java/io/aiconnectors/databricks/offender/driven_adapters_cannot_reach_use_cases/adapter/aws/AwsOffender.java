package io.aiconnectors.databricks.offender.driven_adapters_cannot_reach_use_cases.adapter.aws;

import io.aiconnectors.databricks.offender.driven_adapters_cannot_reach_use_cases.application.Verb;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record AwsOffender(Verb verb) {}
