package io.aiconnectors.databricks.offender.servlets_and_dropwizard_stay_home.adapter.databricks;

import jakarta.ws.rs.client.Client;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record JerseyInnocent(Client vendor) {}
