package io.aiconnectors.databricks.offender.features_of_the_domain_form_no_cycles.domain.two;

import io.aiconnectors.databricks.offender.features_of_the_domain_form_no_cycles.domain.one.OneOffender;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record TwoOffender(OneOffender other) {}
