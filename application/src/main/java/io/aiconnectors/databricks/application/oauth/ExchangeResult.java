package io.aiconnectors.databricks.application.oauth;

/// What comes of a token request.
public sealed interface ExchangeResult permits Issued, Refused, Unavailable {}
