package io.aiconnectors.databricks.domain.audit;

/// Where it is written down what happens to the connector itself. Never throws, never blocks long.
public interface ServiceEvents {
    void happened(ServiceEvent event);
}
