package io.aiconnectors.databricks.bootstrap.why;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// OPA's decision log, as its console and file plugins write it: JSON lines with `decision_id`, `input` and `result`,
/// masked by the policy's `system.log`.
///
/// See https://www.openpolicyagent.org/docs/management-decision-logs
record DecisionLog(Map<String, JsonNode> byId) {
    private static final JsonMapper JSON = new JsonMapper();

    DecisionLog {
        byId = Map.copyOf(byId);
    }

    /// The decisions of these ids, as far as they were logged. Lines about anything else are passed over.
    static DecisionLog of(List<Path> places, Collection<String> ids) {
        var found = new HashMap<String, JsonNode>();
        new AuditLines().read(places, (line, _) -> {
            if (ids.stream().anyMatch(line::contains)) {
                try {
                    var node = JSON.readTree(line);
                    if (ids.contains(node.path("decision_id").asText())) {
                        found.put(node.path("decision_id").asText(), node);
                    }
                } catch (JsonProcessingException _) {
                    // A torn line of a log that is no evidence; the audit is.
                }
            }
        });
        return new DecisionLog(found);
    }

    /// The rule that gave a reason, by any of these decisions; empty when it was not logged.
    String rule(Collection<String> decisions, String code) {
        for (var id : decisions) {
            var result = byId.containsKey(id) ? byId.get(id).path("result") : JSON.missingNode();
            for (var list : List.of("reasons", "observed")) {
                for (var reason : result.path(list)) {
                    if (reason.path("code").asText().equals(code)) {
                        return reason.path("rule").asText();
                    }
                }
            }
        }
        return "";
    }

    /// What the policy was told for a decision, as it was logged.
    JsonNode facts(String id) {
        return byId.containsKey(id) ? byId.get(id).path("input") : JSON.missingNode();
    }
}
