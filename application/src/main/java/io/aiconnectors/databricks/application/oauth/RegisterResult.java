package io.aiconnectors.databricks.application.oauth;

/// What comes of a client's wish to register (RFC 7591).
public sealed interface RegisterResult permits Registered, Refused, Unavailable {}
