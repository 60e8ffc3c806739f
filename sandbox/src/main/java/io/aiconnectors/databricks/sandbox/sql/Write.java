package io.aiconnectors.databricks.sandbox.sql;

/// A statement that changed data, and who ran it; tests read these to prove that nothing was ever written.
public record Write(String userName, String statement, String table) {}
