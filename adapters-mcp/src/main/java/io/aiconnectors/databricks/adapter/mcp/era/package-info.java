/// Which protocol era a request belongs to, and what an era answers.
@NullMarked
package io.aiconnectors.databricks.adapter.mcp.era;

import org.jspecify.annotations.NullMarked;
