package io.aiconnectors.databricks.offender.application_depends_on_the_domain_alone.application;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record JsonOffender(JsonNode answer) {}
