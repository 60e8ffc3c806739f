/// The embedded DuckDB: names and quoting as in Databricks, parsed queries, and tables that fill when first touched.
@NullMarked
package io.aiconnectors.databricks.sandbox.sql.duckdb;

import org.jspecify.annotations.NullMarked;
