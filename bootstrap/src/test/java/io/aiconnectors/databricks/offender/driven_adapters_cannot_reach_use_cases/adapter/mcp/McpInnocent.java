package io.aiconnectors.databricks.offender.driven_adapters_cannot_reach_use_cases.adapter.mcp;

import io.aiconnectors.databricks.offender.driven_adapters_cannot_reach_use_cases.application.Verb;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record McpInnocent(Verb verb) {}
