package io.aiconnectors.databricks.adapter.opa;

import java.util.List;

/// The answer of `tools`: which of the tools asked about are the caller's, by index.
record ToolsAnswer(int contract, int evaluated, List<Integer> visible) {
    ToolsAnswer {
        Contract.requireVersion(contract);
        Contract.requireIndices(visible, evaluated);
        visible = List.copyOf(visible);
    }
}
