package io.aiconnectors.databricks.offender.servlets_and_dropwizard_stay_home.adapter.aws;

import jakarta.ws.rs.client.Client;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record JerseyOffender(Client vendor) {}
