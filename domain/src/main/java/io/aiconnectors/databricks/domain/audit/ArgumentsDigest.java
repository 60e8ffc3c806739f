package io.aiconnectors.databricks.domain.audit;

/// A digest of a call's arguments, so that a record can be held against a request without keeping what was asked.
///
/// @param value lower-case hex of SHA-256 over the arguments as canonical JSON (RFC 8785)
public record ArgumentsDigest(String value) {}
