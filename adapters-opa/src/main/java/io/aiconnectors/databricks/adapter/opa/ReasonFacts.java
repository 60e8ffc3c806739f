package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.access.Reason;

/// One reason of a denial, as the policy gives it.
record ReasonFacts(String code, String rule) {
    ReasonFacts {
        Contract.requireCode(code);
        Contract.require(!rule.isBlank(), "a reason names its rule");
    }

    Reason reason() {
        return new Reason(code, rule);
    }
}
