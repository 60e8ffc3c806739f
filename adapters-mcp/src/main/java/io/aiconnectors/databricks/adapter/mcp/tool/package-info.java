/// The eleven tools: descriptions, arguments to intents, outcomes to answers.
@NullMarked
package io.aiconnectors.databricks.adapter.mcp.tool;

import org.jspecify.annotations.NullMarked;
