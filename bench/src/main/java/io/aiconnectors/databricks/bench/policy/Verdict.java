package io.aiconnectors.databricks.bench.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the policies say to a question.
///
/// @param reasons     why not; empty when permitted
/// @param observed    what rules in mode `observe` would have refused
/// @param obligations as text, such as `page_limit 100`; empty when there are none
public record Verdict(Kind kind, List<Cause> reasons, List<Cause> observed, String obligations) {
    /// The three ways in which it can go.
    public enum Kind {
        PERMITTED,
        REFUSED,
        /// The policies have no answer to a question of this form: they are of another contract.
        UNANSWERED
    }

    /// A reason.
    ///
    /// @param rule   name of the rule that it comes from, such as `mcp.tools.granted`
    /// @param fields JSON pointers to the arguments that are to be changed
    public record Cause(String code, String rule, List<String> fields) {
        public Cause {
            fields = List.copyOf(fields);
        }

        /// Whether it is the same reason, be it about other fields.
        public boolean like(Cause other) {
            return code.equals(other.code) && rule.equals(other.rule);
        }
    }

    /// The rules that withhold an asset, by code; the answer on assets names codes alone.
    private static final Map<String, String> SCREENING = Map.of(
            "sci", "mcp.assets.sci",
            "tags_unread", "mcp.assets.tags_read",
            "chain_incomplete", "mcp.assets.chain_complete",
            "kind_unknown", "mcp.assets.kind_known",
            "tool_not_granted", "mcp.tools.usable",
            "policy_data_invalid", "mcp.assets.classification_valid",
            "genie_space_blocked", "mcp.upstream.space_blocked",
            "upstream_tool_blocked", "mcp.upstream.blocked",
            "upstream_tool_unknown", "mcp.upstream.allowed");

    public Verdict {
        reasons = List.copyOf(reasons);
        observed = List.copyOf(observed);
    }

    public boolean permits() {
        return kind == Kind.PERMITTED;
    }

    /// Whether this reason is among those of a refusal.
    public boolean gives(Cause cause) {
        return reasons.stream().anyMatch(cause::like);
    }

    /// The codes of the reasons, each once.
    public String codes() {
        return reasons.stream().map(Cause::code).distinct().collect(Collectors.joining(", "));
    }

    static Verdict none() {
        return new Verdict(Kind.UNANSWERED, List.of(), List.of(), "");
    }

    static Verdict onCall(JsonNode answer) {
        var allowed = answer.path("allow").asBoolean();
        return new Verdict(
                allowed ? Kind.PERMITTED : Kind.REFUSED,
                causes(answer.path("reasons")),
                causes(answer.path("observed")),
                answer.path("obligations").properties().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue().asText())
                        .collect(Collectors.joining(", ")));
    }

    /// On a question about one candidate.
    static Verdict onScreen(JsonNode answer) {
        if (answer.path("visible").size() == 1) {
            return new Verdict(Kind.PERMITTED, List.of(), List.of(), "");
        }
        var reasons = answer.path("withheld").properties().stream()
                .map(entry -> new Cause(
                        entry.getKey(), SCREENING.getOrDefault(entry.getKey(), "mcp.assets.verdict"), List.of()))
                .toList();
        return new Verdict(Kind.REFUSED, reasons, List.of(), "");
    }

    private static List<Cause> causes(JsonNode reasons) {
        var causes = new ArrayList<Cause>();
        reasons.forEach(reason -> causes.add(new Cause(
                reason.path("code").asText(),
                reason.path("rule").asText(),
                reason.path("fields").valueStream().map(JsonNode::asText).toList())));
        return causes;
    }
}
