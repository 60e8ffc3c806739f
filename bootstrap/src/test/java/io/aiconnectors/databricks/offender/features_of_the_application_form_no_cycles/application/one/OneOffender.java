package io.aiconnectors.databricks.offender.features_of_the_application_form_no_cycles.application.one;

import io.aiconnectors.databricks.offender.features_of_the_application_form_no_cycles.application.two.TwoOffender;
import java.util.List;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record OneOffender(List<TwoOffender> others, TwoOffender first) {}
