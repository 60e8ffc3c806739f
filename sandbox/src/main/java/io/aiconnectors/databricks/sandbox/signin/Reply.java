package io.aiconnectors.databricks.sandbox.signin;

import com.fasterxml.jackson.databind.JsonNode;

/// What an endpoint answered to the client: the status, and the JSON body or nothing.
public record Reply(int status, JsonNode body) {}
