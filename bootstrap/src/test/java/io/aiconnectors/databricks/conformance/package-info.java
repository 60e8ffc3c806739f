/// The official MCP conformance suite against the connector's protocol core and against its real tools.
@NullMarked
package io.aiconnectors.databricks.conformance;

import org.jspecify.annotations.NullMarked;
