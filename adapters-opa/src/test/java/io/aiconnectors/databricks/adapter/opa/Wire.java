package io.aiconnectors.databricks.adapter.opa;

/// Answers as OPA words them.
final class Wire {
    private Wire() {}

    static final String PERMIT = "{\"contract\":2,\"allow\":true,\"reasons\":[],\"observed\":[],\"obligations\":{}}";

    /// OPA's envelope around a result, attested by revision `r1`.
    static String answer(String result) {
        return answer(result, "r1");
    }

    static String answer(String result, String revision) {
        return "{\"decision_id\":\"d1\",\"provenance\":{\"version\":\"1.22.0\",\"bundles\":{\"policy\":{\"revision\":\""
                + revision + "\"},\"tokens\":{\"revision\":\"\"}}},\"result\":" + result + "}";
    }

    static String screened(int evaluated, String visible, String withheld) {
        return "{\"contract\":2,\"evaluated\":" + evaluated + ",\"visible\":" + visible + ",\"withheld\":" + withheld
                + "}";
    }
}
