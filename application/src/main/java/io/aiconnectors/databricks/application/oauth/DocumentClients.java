package io.aiconnectors.databricks.application.oauth;

import java.util.Set;

/// Whose client metadata documents are read (OAuth Client ID Metadata Document).
public sealed interface DocumentClients {
    /// Nobody's.
    record None() implements DocumentClients {}

    /// Those on the hosts listed, exact names in lower case.
    record Hosts(Set<String> names) implements DocumentClients {
        public Hosts {
            names = Set.copyOf(names);
        }
    }

    /// Those on any host of the public internet.
    record AnyHost() implements DocumentClients {}
}
