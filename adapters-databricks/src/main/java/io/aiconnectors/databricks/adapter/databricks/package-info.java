/// Databricks behind the ports of the domain; [DatabricksAdapter] is the door.
@NullMarked
package io.aiconnectors.databricks.adapter.databricks;

import org.jspecify.annotations.NullMarked;
