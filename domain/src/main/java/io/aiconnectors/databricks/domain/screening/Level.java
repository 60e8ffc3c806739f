package io.aiconnectors.databricks.domain.screening;

import io.aiconnectors.databricks.domain.securable.Securable;

/// One level of a securable's lineage with its labels.
public record Level(Securable.Kind kind, Labels labels) {}
