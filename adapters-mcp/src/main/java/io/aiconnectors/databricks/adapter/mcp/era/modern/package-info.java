/// Revision 2026-07-28. Nothing here is shared with the legacy era, so either can be deleted whole.
@NullMarked
package io.aiconnectors.databricks.adapter.mcp.era.modern;

import org.jspecify.annotations.NullMarked;
