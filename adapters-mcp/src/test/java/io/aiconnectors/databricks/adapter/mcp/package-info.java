@NullMarked
package io.aiconnectors.databricks.adapter.mcp;

import org.jspecify.annotations.NullMarked;
