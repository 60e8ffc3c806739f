package io.aiconnectors.databricks.sandbox.workspace.visit;

/// The person a verified token speaks for.
///
/// @param userName the user principal name, by which grants are kept
/// @param objectId the directory's id of the person
public record Person(String userName, String objectId, String displayName) {}
