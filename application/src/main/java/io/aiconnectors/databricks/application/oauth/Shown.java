package io.aiconnectors.databricks.application.oauth;

/// What the consent page shows.
public sealed interface Shown permits ConsentQuestion, ShowProblem {}
