package io.aiconnectors.databricks.offender.servlets_and_dropwizard_stay_home.adapter.mcp;

import jakarta.servlet.Servlet;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record ServletInnocent(Servlet vendor) {}
