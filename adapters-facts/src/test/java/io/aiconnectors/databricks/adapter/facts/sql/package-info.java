/// Tests of the facts of SQL.
@NullMarked
package io.aiconnectors.databricks.adapter.facts.sql;

import org.jspecify.annotations.NullMarked;
