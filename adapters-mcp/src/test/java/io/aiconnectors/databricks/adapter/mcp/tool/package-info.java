@NullMarked
package io.aiconnectors.databricks.adapter.mcp.tool;

import org.jspecify.annotations.NullMarked;
