package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.access.Reason;
import java.util.List;

/// One reason of a denial, or of what an observed rule would have denied, as the policy gives it.
///
/// @param fields JSON pointers into the arguments of an upstream tool, a few that are short
record ReasonFacts(String code, String rule, List<String> fields) {
    private static final int FIELDS = 20;
    private static final int UNITS = 256;

    ReasonFacts {
        Contract.requireCode(code);
        Contract.require(!rule.isBlank(), "a reason names its rule");
        Contract.require(fields.size() <= FIELDS, "a reason points to " + FIELDS + " fields at most");
        Contract.require(fields.stream().allMatch(ReasonFacts::isPointer), "a field is a short JSON pointer");
        fields = List.copyOf(fields);
    }

    Reason reason() {
        return new Reason(code, rule, fields);
    }

    static List<Reason> reasons(List<ReasonFacts> facts) {
        return facts.stream().map(ReasonFacts::reason).toList();
    }

    private static boolean isPointer(String field) {
        return field.startsWith("/") && field.length() <= UNITS;
    }
}
