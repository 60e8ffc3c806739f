/// The managed SQL MCP server's stand-in: Databricks-flavoured statements really run on an embedded DuckDB.
@NullMarked
package io.aiconnectors.databricks.sandbox.sql;

import org.jspecify.annotations.NullMarked;
