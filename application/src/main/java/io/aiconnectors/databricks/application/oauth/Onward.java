package io.aiconnectors.databricks.application.oauth;

/// Where a browser goes from here.
public sealed interface Onward extends Begun permits SendToEntra, BackToClient, ShowProblem {}
