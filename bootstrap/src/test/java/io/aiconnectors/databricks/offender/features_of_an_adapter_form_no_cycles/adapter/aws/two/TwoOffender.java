package io.aiconnectors.databricks.offender.features_of_an_adapter_form_no_cycles.adapter.aws.two;

import io.aiconnectors.databricks.offender.features_of_an_adapter_form_no_cycles.adapter.aws.one.OneOffender;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record TwoOffender(OneOffender other) {}
