package io.aiconnectors.databricks.offender.application_depends_on_the_domain_alone.application;

import io.aiconnectors.databricks.offender.application_depends_on_the_domain_alone.adapter.aws.Technology;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record AdapterOffender(Technology technology) {}
