package io.aiconnectors.databricks.adapter.mcp.jsonrpc;

/// What was sent is not JSON, or exceeds a limit. The message is made for the sender and holds nothing of the text.
public final class MalformedJson extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedJson(String message) {
        super(message);
    }
}
