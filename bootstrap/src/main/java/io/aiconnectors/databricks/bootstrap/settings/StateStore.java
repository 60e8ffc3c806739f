package io.aiconnectors.databricks.bootstrap.settings;

import java.net.URI;
import java.util.Optional;

/// Where the state of sign-in is kept.
public sealed interface StateStore {
    /// In this process, which forgets it when it ends: for one replica that people may be signed out of.
    record Memory() implements StateStore {}

    /// In a DynamoDB table that all replicas share.
    ///
    /// @param endpoint instead of the region's own
    /// @param keys     what its records are encrypted with: `ID:KEY`, or several separated by commas
    record Dynamo(String table, String region, Optional<URI> endpoint, SecretSource keys) implements StateStore {}
}
