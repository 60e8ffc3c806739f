package io.aiconnectors.databricks.offender.features_of_the_application_form_no_cycles.application.two;

import io.aiconnectors.databricks.offender.features_of_the_application_form_no_cycles.application.one.OneOffender;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record TwoOffender(OneOffender other) {}
