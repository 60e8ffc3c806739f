/// What is remembered of Databricks, and how well that serves.
@NullMarked
package io.aiconnectors.databricks.adapter.databricks.memory;

import org.jspecify.annotations.NullMarked;
