package io.aiconnectors.databricks.domain.access;

import java.util.List;

/// Which decision of which policy it was, so that an audit record can be held against both.
///
/// @param id       OPA's decision id
/// @param revision revision of the policy bundle that decided
/// @param observed why rules that only observe would have refused; it changes nothing of the decision
public record DecisionRef(String id, String revision, List<Reason> observed) {
    public DecisionRef {
        observed = List.copyOf(observed);
    }

    /// A decision of which no rule observes otherwise.
    public DecisionRef(String id, String revision) {
        this(id, revision, List.of());
    }

    /// The same decision with what rules observed.
    public DecisionRef observing(List<Reason> reasons) {
        return new DecisionRef(id, revision, reasons);
    }
}
