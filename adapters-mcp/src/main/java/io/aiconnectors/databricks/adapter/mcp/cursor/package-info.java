/// Page cursors that only the caller they were made for can use, for the call they were made in.
@NullMarked
package io.aiconnectors.databricks.adapter.mcp.cursor;

import org.jspecify.annotations.NullMarked;
