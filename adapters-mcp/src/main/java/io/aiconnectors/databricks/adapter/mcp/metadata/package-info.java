/// Protected-resource metadata (RFC 9728).
@NullMarked
package io.aiconnectors.databricks.adapter.mcp.metadata;

import org.jspecify.annotations.NullMarked;
