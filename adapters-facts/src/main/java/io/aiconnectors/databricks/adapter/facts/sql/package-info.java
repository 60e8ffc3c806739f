/// SQL as Spark's own grammar reads it. The parser runs on a budget of steps, time and stack.
@NullMarked
package io.aiconnectors.databricks.adapter.facts.sql;

import org.jspecify.annotations.NullMarked;
