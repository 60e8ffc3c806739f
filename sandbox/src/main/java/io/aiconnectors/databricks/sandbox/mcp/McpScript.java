package io.aiconnectors.databricks.sandbox.mcp;

/// Which form the managed servers' answers take, how their tools are offered, and what they were told; safe for many
/// threads.
public final class McpScript {
    private final ToolScript tools = new ToolScript();
    private final McpLog log = new McpLog();
    private volatile boolean eventStream;
    private volatile boolean textHints;

    /// Answers come as one server-sent event instead of one JSON object.
    public void answerAsEventStream(boolean on) {
        eventStream = on;
    }

    /// `readOnlyHint` comes as the string `"true"`, as it once did (obot issue 4252).
    public void hintsAsText(boolean on) {
        textHints = on;
    }

    public ToolScript tools() {
        return tools;
    }

    public McpLog log() {
        return log;
    }

    boolean eventStream() {
        return eventStream;
    }

    boolean textHints() {
        return textHints;
    }
}
