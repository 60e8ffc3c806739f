package io.aiconnectors.databricks.sandbox.catalog.demo;

/// The user names of the people in the demonstration workspaces.
///
/// @param analyst may read every catalog there is and enter both workspaces
/// @param colleague has fewer grants and enters only the main workspace
public record People(String analyst, String colleague) {}
