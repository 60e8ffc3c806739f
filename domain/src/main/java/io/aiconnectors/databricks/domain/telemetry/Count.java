package io.aiconnectors.databricks.domain.telemetry;

/// What is counted, by the name under which it is told and the one thing by which it is told apart.
public enum Count {
    CALLS("connector.calls", "outcome", "Tool calls that ended, by their outcome"),
    DECISIONS("connector.decisions", "rule", "Decisions of the policy: `permit`, or each rule that refused"),
    POLICY_UNAVAILABLE("connector.policy.unavailable", "fault", "Questions that the policy engine did not answer"),
    WITHHELD("connector.withheld", "classification", "Objects that were withheld, by why they were"),
    UPSTREAM_FAULTS("connector.upstream.faults", "fault", "Answers that Databricks or Entra ID did not give"),
    TOKENS("connector.tokens", "source", "Databricks tokens: `held`, or `exchanged` with Entra ID for this call"),
    TOKEN_FAILURES("connector.token.failures", "fault", "Databricks tokens that Entra ID did not give"),
    SIGN_IN("connector.sign_in", "event", "What happened around sign-in and to tokens"),
    SIGN_IN_TROUBLES("connector.sign_in.troubles", "code", "Why a sign-in, a registration or a token was refused"),
    THROTTLED("connector.throttled", "limit", "Calls beyond a limit: of `calls`, or of `mistakes`"),
    SHED("connector.shed", "guard", "Calls that a guard kept from upstream"),
    CACHE("connector.cache", "result", "Questions to a cache, by cache and result, such as `tags.hit`");

    private final String metric;
    private final String label;
    private final String meaning;

    Count(String metric, String label, String meaning) {
        this.metric = metric;
        this.label = label;
        this.meaning = meaning;
    }

    /// Its name, the same wherever it is told.
    public String metric() {
        return metric;
    }

    /// What it is told apart by.
    public String label() {
        return label;
    }

    /// For people.
    public String meaning() {
        return meaning;
    }
}
