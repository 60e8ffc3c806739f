package io.aiconnectors.databricks.application.discovery;

import io.aiconnectors.databricks.domain.catalog.Column;
import io.aiconnectors.databricks.domain.catalog.TableSummary;
import io.aiconnectors.databricks.domain.securable.Securable;

/// A part of a table that is screened on its own: the table itself, or one of its columns.
public sealed interface TablePart {
    record Head(TableSummary summary) implements TablePart {}

    record Body(Column column) implements TablePart {}

    /// What the part is called where tags are kept.
    default Securable name() {
        return switch (this) {
            case Head(var summary) -> summary.name();
            case Body(var column) -> column.name();
        };
    }
}
