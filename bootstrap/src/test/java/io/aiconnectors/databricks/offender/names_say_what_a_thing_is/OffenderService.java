package io.aiconnectors.databricks.offender.names_say_what_a_thing_is;

import org.jspecify.annotations.NullMarked;

@NullMarked
public record OffenderService(String name) {}
