@NullMarked
package io.aiconnectors.databricks.adapter.mcp.auth;

import org.jspecify.annotations.NullMarked;
