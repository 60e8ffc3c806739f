package io.aiconnectors.databricks.sandbox.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;

/// What the managed servers were told, the latest 1,000 messages, in order of arrival; safe for many threads.
public final class McpLog {
    private static final int KEPT = 1_000;

    private final LinkedBlockingDeque<ObjectNode> messages = new LinkedBlockingDeque<>(KEPT);

    /// The whole messages of this method, such as `tools/call`.
    public List<ObjectNode> of(String method) {
        return messages.stream()
                .filter(message -> message.path("method").asText().equals(method))
                .map(ObjectNode::deepCopy)
                .toList();
    }

    public void clear() {
        messages.clear();
    }

    void add(ObjectNode message) {
        while (!messages.offer(message)) {
            messages.poll();
        }
    }
}
