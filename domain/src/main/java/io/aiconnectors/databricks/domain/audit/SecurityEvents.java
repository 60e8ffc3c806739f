package io.aiconnectors.databricks.domain.audit;

/// Where it is written down what happens around sign-in and to tokens, apart from tool calls. Never throws, never
/// blocks long.
public interface SecurityEvents {
    void happened(SecurityEvent event);
}
