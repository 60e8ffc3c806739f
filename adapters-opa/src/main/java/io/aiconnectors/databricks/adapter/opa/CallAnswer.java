package io.aiconnectors.databricks.adapter.opa;

import static io.aiconnectors.databricks.adapter.opa.Contract.require;

import io.aiconnectors.databricks.domain.access.Obligations;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The answer of `call`: a permit without reasons, or a denial with some.
///
/// @param observed    what rules that only observe would have refused; it changes nothing
/// @param obligations `page_limit` alone, rows from 1, and only with a permit
record CallAnswer(
        int contract,
        boolean allow,
        List<ReasonFacts> reasons,
        List<ReasonFacts> observed,
        Map<String, Integer> obligations) {
    private static final String PAGE_LIMIT = "page_limit";
    private static final Set<String> OBLIGATIONS = Set.of(PAGE_LIMIT);

    CallAnswer {
        Contract.requireVersion(contract);
        require(allow == reasons.isEmpty(), "a denial has reasons, a permit has none");
        require(OBLIGATIONS.containsAll(obligations.keySet()), "an obligation is unknown");
        require(allow || obligations.isEmpty(), "a denial obliges to nothing");
        require(obligations.values().stream().allMatch(rows -> rows >= 1), "a page limit is at least 1");
        reasons = List.copyOf(reasons);
        observed = List.copyOf(observed);
        obligations = Map.copyOf(obligations);
    }

    Obligations obliges() {
        var rows = obligations.get(PAGE_LIMIT);
        return rows == null ? Obligations.NONE : new Obligations(rows);
    }
}
