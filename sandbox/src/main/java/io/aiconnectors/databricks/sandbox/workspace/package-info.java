/// A Databricks workspace over HTTP: discovery, tags, SCIM and the two kinds of managed MCP server.
@NullMarked
package io.aiconnectors.databricks.sandbox.workspace;

import org.jspecify.annotations.NullMarked;
