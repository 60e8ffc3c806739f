package io.aiconnectors.databricks.sandbox.stage;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the launcher prepared: where the connector's jars, the policy engine, the signed policy bundle and the public
/// key of its signature are.
///
/// @param further settings of the connector besides those that a stage makes for it, or instead of them; with
///                `CONNECTOR_PUBLIC_URL` among them, whoever sets the stage answers there for the connector
/// @param java    the command that starts a JVM with the connector's jars, up to the main class
public record StageSettings(
        String connectorClasspath,
        String opa,
        String policyBundle,
        String policyKey,
        Map<String, String> further,
        List<String> java) {
    private static final String PUBLIC_URL = "CONNECTOR_PUBLIC_URL";

    public StageSettings {
        further = Map.copyOf(further);
        java = List.copyOf(java);
    }

    /// With the settings that a stage makes.
    public StageSettings(String connectorClasspath, String opa, String policyBundle, String policyKey) {
        this(connectorClasspath, opa, policyBundle, policyKey, Map.of(), java(connectorClasspath));
    }

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

    /// With these settings as well.
    public StageSettings with(Map<String, String> more) {
        var all = new HashMap<>(further);
        all.putAll(more);
        return new StageSettings(connectorClasspath, opa, policyBundle, policyKey, all, java);
    }

    /// The same with the connector in another JVM, such as that of its image.
    public StageSettings startedBy(List<String> command) {
        return new StageSettings(connectorClasspath, opa, policyBundle, policyKey, further, command);
    }

    /// Where clients reach the connector.
    ///
    /// @param own where it listens
    String publicUrl(String own) {
        return further.getOrDefault(PUBLIC_URL, own);
    }

    private static List<String> java(String classpath) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classpath);
    }

    private static String prepared(Map<String, String> environment, String name) {
        var value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalStateException(name + " is not set: start by ./connector sandbox or ./connector demo");
        }
        return value;
    }
}
