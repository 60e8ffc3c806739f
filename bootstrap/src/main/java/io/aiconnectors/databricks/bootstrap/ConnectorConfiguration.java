package io.aiconnectors.databricks.bootstrap;

import io.dropwizard.core.Configuration;

/// The configuration of the HTTP server; the product's own settings are
/// [io.aiconnectors.databricks.bootstrap.settings].
public final class ConnectorConfiguration extends Configuration {}
