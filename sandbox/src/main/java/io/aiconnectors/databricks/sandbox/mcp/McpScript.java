package io.aiconnectors.databricks.sandbox.mcp;

/// Which form the managed servers' answers take; safe for many threads.
public final class McpScript {
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

    boolean eventStream() {
        return eventStream;
    }

    boolean textHints() {
        return textHints;
    }
}
