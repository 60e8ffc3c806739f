package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Caller;
import java.util.List;

/// Which of our own tools does this caller see?
record ToolsQuestion(int contract, CallerFacts caller, List<String> tools) {
    static ToolsQuestion of(Caller caller, List<ToolName> tools) {
        return new ToolsQuestion(
                Contract.VERSION,
                CallerFacts.of(caller),
                tools.stream().map(ToolName::wireName).toList());
    }
}
