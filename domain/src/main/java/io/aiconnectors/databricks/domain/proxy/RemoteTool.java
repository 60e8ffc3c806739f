package io.aiconnectors.databricks.domain.proxy;

import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;

/// A tool as a managed MCP server describes it.
///
/// @param inputSchema the JSON Schema of its arguments
/// @param annotations its hints as a JSON object, `{}` when it has none
public record RemoteTool(
        UpstreamToolName name, String title, String description, JsonText inputSchema, JsonText annotations) {}
