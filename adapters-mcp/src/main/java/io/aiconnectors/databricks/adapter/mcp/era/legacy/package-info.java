/// Revisions 2025-11-25, 2025-06-18 and 2025-03-26, served without sessions.
@NullMarked
package io.aiconnectors.databricks.adapter.mcp.era.legacy;

import org.jspecify.annotations.NullMarked;
