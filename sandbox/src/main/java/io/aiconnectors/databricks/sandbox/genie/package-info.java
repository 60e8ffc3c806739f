/// The managed Genie MCP servers' stand-in: curated questions that run real SQL.
@NullMarked
package io.aiconnectors.databricks.sandbox.genie;

import org.jspecify.annotations.NullMarked;
