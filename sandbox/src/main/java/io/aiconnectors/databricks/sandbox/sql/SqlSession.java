package io.aiconnectors.databricks.sandbox.sql;

import io.aiconnectors.databricks.sandbox.catalog.Catalogue;
import io.aiconnectors.databricks.sandbox.catalog.access.Access;
import io.aiconnectors.databricks.sandbox.catalog.access.Privilege;
import io.aiconnectors.databricks.sandbox.catalog.access.Sight;
import io.aiconnectors.databricks.sandbox.catalog.access.Visibility;
import io.aiconnectors.databricks.sandbox.sql.duckdb.SqlRefusal;
import io.aiconnectors.databricks.sandbox.sql.duckdb.TableName;

/// A person who runs statements against what the workspace serves at that moment.
public record SqlSession(Catalogue catalogue, String userName, Access access) {
    Sight sight() {
        return new Sight(access);
    }

    /// Refuses unless the person may read the table; the texts name what is missing, as Databricks' texts do.
    void mustSelect(TableName name) {
        mustUse(name);
        if (sight().table(name.catalog(), name.schema(), name.table()) != Visibility.FULL) {
            throw SqlRefusal.missing("SELECT", "Table", name.full());
        }
    }

    /// Refuses unless the person was granted the privilege on the table or above it, and may use its parents.
    void must(Privilege privilege, TableName name) {
        mustUse(name);
        if (!access.has(privilege, name.catalog(), name.schema(), name.table())) {
            throw SqlRefusal.missing(privilege.spelled(), "Table", name.full());
        }
    }

    private void mustUse(TableName name) {
        if (sight().catalog(name.catalog()) != Visibility.FULL) {
            throw SqlRefusal.missing("USE CATALOG", "Catalog", name.catalog());
        }
        if (sight().schema(name.catalog(), name.schema()) != Visibility.FULL) {
            throw SqlRefusal.missing("USE SCHEMA", "Schema", name.catalog() + "." + name.schema());
        }
    }
}
