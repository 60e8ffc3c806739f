package io.aiconnectors.databricks.offender.application_depends_on_the_domain_alone.adapter.aws;

import org.jspecify.annotations.NullMarked;

@NullMarked
public record Technology(String name) {}
