package io.aiconnectors.databricks.offender.http_clients_stay_home.adapter.oauth;

import org.apache.hc.client5.http.classic.HttpClient;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record HttpOffender(HttpClient vendor) {}
