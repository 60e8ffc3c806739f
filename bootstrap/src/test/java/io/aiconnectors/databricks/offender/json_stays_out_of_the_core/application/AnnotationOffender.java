package io.aiconnectors.databricks.offender.json_stays_out_of_the_core.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record AnnotationOffender(@JsonProperty("n") String name) {}
