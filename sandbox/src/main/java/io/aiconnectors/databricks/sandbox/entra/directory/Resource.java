package io.aiconnectors.databricks.sandbox.entra.directory;

/// What an access token of the sandbox tenant can be for.
public enum Resource {
    /// The connector's own API: version 2.0 tokens.
    CONNECTOR,
    /// Azure Databricks: version 1.0 tokens.
    DATABRICKS;

    /// The application id of Azure Databricks, the same in every tenant of the public cloud.
    public static final String DATABRICKS_APP_ID = "2ff814a6-3304-4ab8-85cb-cd0e6f879c1d";
}
