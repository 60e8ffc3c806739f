package io.aiconnectors.databricks.offender.features_of_an_adapter_form_no_cycles.adapter.aws.one;

import io.aiconnectors.databricks.offender.features_of_an_adapter_form_no_cycles.adapter.aws.two.TwoOffender;
import java.util.List;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record OneOffender(List<TwoOffender> others, TwoOffender first) {}
