package io.aiconnectors.databricks.sandbox.http;

/// What a stand-in does with a request: a whole [Response], or one of the ways in which a connection goes wrong.
public sealed interface Answer permits Response, Broken {}
