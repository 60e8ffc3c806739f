/// The authorization server that MCP clients see in front of Entra ID: one door, its endpoints and pages.
@NullMarked
package io.aiconnectors.databricks.adapter.oauth;

import org.jspecify.annotations.NullMarked;
