package io.aiconnectors.databricks.offender.duckdb_stays_in_the_sandbox.adapter.databricks;

import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.NullMarked;

@NullMarked
public record DuckOffender(DuckDBConnection vendor) {}
