package io.aiconnectors.databricks.sandbox.stage;

import java.util.Map;

/// What the launcher prepared: where the connector's jars, the policy engine, the signed policy bundle and the public
/// key of its signature are.
public record StageSettings(String connectorClasspath, String opa, String policyBundle, String policyKey) {
    /// Reads it from the environment.
    ///
    /// @throws IllegalStateException that says how to start instead, when something is not prepared
    public static StageSettings from(Map<String, String> environment) {
        return new StageSettings(
                prepared(environment, "CONNECTOR_CLASSPATH"),
                prepared(environment, "CONNECTOR_OPA"),
                prepared(environment, "CONNECTOR_POLICY_BUNDLE"),
                prepared(environment, "CONNECTOR_POLICY_KEY"));
    }

    private static String prepared(Map<String, String> environment, String name) {
        var value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalStateException(name + " is not set: start by ./connector sandbox or ./connector demo");
        }
        return value;
    }
}
