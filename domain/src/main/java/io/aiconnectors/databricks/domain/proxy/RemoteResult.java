package io.aiconnectors.databricks.domain.proxy;

import io.aiconnectors.databricks.domain.json.JsonText;

/// What a tool of a managed MCP server answered.
///
/// @param content    the content blocks, a JSON array
/// @param structured the structured content, a JSON object; `{}` when there was none
/// @param error      whether the tool calls its own answer an error
/// @param sequel     whether there is more to come
public record RemoteResult(JsonText content, JsonText structured, boolean error, Sequel sequel) {
    /// An answer that is at an end.
    public RemoteResult(JsonText content, JsonText structured, boolean error) {
        this(content, structured, error, new Sequel.Ended());
    }
}
