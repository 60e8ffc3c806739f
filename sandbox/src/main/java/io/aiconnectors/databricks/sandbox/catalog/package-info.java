/// What a workspace stand-in serves: catalogs, schemas, tables, columns, Genie spaces, warehouses, tags and grants.
@NullMarked
package io.aiconnectors.databricks.sandbox.catalog;

import org.jspecify.annotations.NullMarked;
