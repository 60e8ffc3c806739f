package io.aiconnectors.databricks.offender.servlets_and_dropwizard_stay_home.adapter.entra;

import io.dropwizard.core.setup.Environment;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record DropwizardOffender(Environment vendor) {}
