package io.aiconnectors.databricks.offender.features_of_the_domain_form_no_cycles.domain.one;

import io.aiconnectors.databricks.offender.features_of_the_domain_form_no_cycles.domain.two.TwoOffender;
import java.util.List;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record OneOffender(List<TwoOffender> others, TwoOffender first) {}
