package io.aiconnectors.databricks.adapter.telemetry.operation;

import io.aiconnectors.databricks.domain.telemetry.Asked;
import io.aiconnectors.databricks.domain.telemetry.Ending;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;

/// The names of the MCP and GenAI semantic conventions, and what we say by them. What they leave to choice and could
/// tell of data or people is left out: arguments, results, request ids of clients, addresses.
///
/// See https://github.com/open-telemetry/semantic-conventions-genai
final class Conventions {
    static final AttributeKey<String> METHOD = AttributeKey.stringKey("mcp.method.name");
    static final AttributeKey<String> REVISION = AttributeKey.stringKey("mcp.protocol.version");
    static final AttributeKey<String> TOOL = AttributeKey.stringKey("gen_ai.tool.name");
    static final AttributeKey<String> OPERATION = AttributeKey.stringKey("gen_ai.operation.name");
    static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    static final AttributeKey<String> STATUS = AttributeKey.stringKey("rpc.response.status_code");
    static final AttributeKey<String> TRANSPORT = AttributeKey.stringKey("network.transport");
    static final AttributeKey<String> API = AttributeKey.stringKey("connector.api");
    static final AttributeKey<String> SERVER = AttributeKey.stringKey("connector.managed_server");

    private static final String OTHER = "_OTHER";

    private Conventions() {}

    /// `{mcp.method.name} {gen_ai.tool.name}`, or the method alone.
    static String nameOf(Asked asked) {
        var method = asked.method().wireName();
        return switch (asked.target()) {
            case Asked.Target.Tool(var tool) -> method + ' ' + tool.wireName();
            case Asked.Target.UnknownTool _, Asked.Target.NoTool _ -> method;
        };
    }

    static Attributes of(Asked asked) {
        var attributes =
                Attributes.builder().put(METHOD, asked.method().wireName()).put(TRANSPORT, "tcp");
        if (!asked.revision().isEmpty()) {
            attributes.put(REVISION, asked.revision());
        }
        switch (asked.target()) {
            case Asked.Target.Tool(var tool) ->
                attributes.put(TOOL, tool.wireName()).put(OPERATION, "execute_tool");
            case Asked.Target.UnknownTool() -> attributes.put(TOOL, OTHER).put(OPERATION, "execute_tool");
            case Asked.Target.NoTool() -> {}
        }
        return attributes.build();
    }

    static Attributes of(Ending ending) {
        return switch (ending) {
            case Ending.Answered() -> Attributes.empty();
            case Ending.ToolError() -> Attributes.of(ERROR, "tool_error");
            case Ending.Failed(var code) ->
                Attributes.of(ERROR, Integer.toString(code), STATUS, Integer.toString(code));
            case Ending.Broke() -> Attributes.of(ERROR, OTHER);
        };
    }
}
