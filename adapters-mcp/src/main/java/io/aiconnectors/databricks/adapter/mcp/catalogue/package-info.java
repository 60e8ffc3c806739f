/// What the protocol core knows of tools: their description, a call, its answer.
@NullMarked
package io.aiconnectors.databricks.adapter.mcp.catalogue;

import org.jspecify.annotations.NullMarked;
