package io.aiconnectors.databricks.domain.remote;

import io.aiconnectors.databricks.domain.securable.GenieSpaceId;

/// Which of Databricks' managed MCP servers is meant.
public sealed interface ManagedServer {
    /// The SQL server of a workspace.
    record Sql() implements ManagedServer {}

    /// The server of one Genie space.
    record Genie(GenieSpaceId space) implements ManagedServer {}
}
