package io.aiconnectors.databricks.bench.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// A question to the policies, maybe as if some of their data files said something else.
///
/// @param input what the connector would ask
/// @param data  by document, such as `mcp/tools/grants`, what it holds instead
public record Question(ObjectNode input, Map<String, JsonNode> data) {
    public Question {
        data = Map.copyOf(data);
    }

    /// Asked of the policies as they are.
    public static Question of(ObjectNode input) {
        return new Question(input, Map.of());
    }

    /// Whether it is about assets that were found rather than about a call.
    boolean screens() {
        return input.has("candidates");
    }
}
