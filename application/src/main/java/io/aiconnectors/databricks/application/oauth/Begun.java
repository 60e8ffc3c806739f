package io.aiconnectors.databricks.application.oauth;

/// What comes of an authorization request.
public sealed interface Begun permits AskConsent, Onward {}
