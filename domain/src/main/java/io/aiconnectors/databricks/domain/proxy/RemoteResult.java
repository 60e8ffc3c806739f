package io.aiconnectors.databricks.domain.proxy;

import io.aiconnectors.databricks.domain.json.JsonText;

/// What a tool of a managed MCP server answered.
///
/// @param content    the content blocks, a JSON array
/// @param structured the structured content, a JSON object; `{}` when there was none
/// @param error      whether the tool calls its own answer an error
public record RemoteResult(JsonText content, JsonText structured, boolean error) {}
