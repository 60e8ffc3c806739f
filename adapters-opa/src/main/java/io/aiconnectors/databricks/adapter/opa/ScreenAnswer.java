package io.aiconnectors.databricks.adapter.opa;

import static io.aiconnectors.databricks.adapter.opa.Contract.require;

import java.util.List;
import java.util.Map;

/// The answer of `screen`: what may be seen by index, and how much may not by code. It accounts for every candidate.
record ScreenAnswer(int contract, int evaluated, List<Integer> visible, Map<String, Integer> withheld) {
    ScreenAnswer {
        Contract.requireVersion(contract);
        Contract.requireIndices(visible, evaluated);
        withheld.forEach((code, count) -> {
            Contract.requireCode(code);
            require(count >= 1, "a count of withheld candidates is at least 1");
        });
        var hidden = withheld.values().stream().mapToLong(Integer::longValue).sum();
        require(visible.size() + hidden == evaluated, "every candidate is either visible or withheld");
        visible = List.copyOf(visible);
        withheld = Map.copyOf(withheld);
    }
}
