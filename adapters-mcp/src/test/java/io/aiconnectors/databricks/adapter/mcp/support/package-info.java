@NullMarked
package io.aiconnectors.databricks.adapter.mcp.support;

import org.jspecify.annotations.NullMarked;
