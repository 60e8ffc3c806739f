package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.screening.Candidate;
import java.util.List;

/// Which of these candidates may the caller see?
record ScreenQuestion(int contract, CallerFacts caller, String tool, List<CandidateFacts> candidates) {
    static ScreenQuestion of(Caller caller, ToolName tool, List<? extends Candidate<?>> candidates) {
        return new ScreenQuestion(
                Contract.VERSION,
                CallerFacts.of(caller),
                tool.wireName(),
                candidates.stream()
                        .map(candidate -> CandidateFacts.of(candidate.facts()))
                        .toList());
    }
}
