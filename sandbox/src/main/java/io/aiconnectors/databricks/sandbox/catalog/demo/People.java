package io.aiconnectors.databricks.sandbox.catalog.demo;

import java.util.List;

/// The user names of the people in the demonstration workspaces.
///
/// @param analyst may read every catalog there is and enter both workspaces
/// @param colleagues have fewer grants and enter only the main workspace
public record People(String analyst, List<String> colleagues) {
    public People {
        colleagues = List.copyOf(colleagues);
    }
}
