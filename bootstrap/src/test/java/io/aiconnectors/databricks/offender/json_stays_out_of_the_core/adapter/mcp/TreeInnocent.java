package io.aiconnectors.databricks.offender.json_stays_out_of_the_core.adapter.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record TreeInnocent(JsonNode vendor) {}
