package io.aiconnectors.databricks.adapter.opa;

import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.screening.Candidate;
import io.aiconnectors.databricks.domain.screening.Withheld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Puts the answers on the chunks of one listing together again.
final class Sieve<T> {
    private final List<T> visible = new ArrayList<>();
    private final Map<String, Integer> withheld = new TreeMap<>();
    private final List<DecisionRef> decisions = new ArrayList<>();

    /// Takes the answer on a chunk, or says why it cannot be taken: it is about another number of candidates than were
    /// sent, or another revision of the policy gave it than the one before, and no one policy would answer for the
    /// whole.
    Optional<PolicyFault> take(List<Candidate<T>> chunk, ScreenAnswer answer, DecisionRef decision) {
        if (answer.evaluated() != chunk.size()) {
            return Optional.of(PolicyFault.CONTRACT);
        }
        if (decisions.stream().anyMatch(earlier -> !earlier.revision().equals(decision.revision()))) {
            return Optional.of(PolicyFault.UNATTESTED);
        }
        decisions.add(decision);
        answer.visible().forEach(index -> visible.add(chunk.get(index).value()));
        answer.withheld().forEach((code, count) -> withheld.merge(code, count, Integer::sum));
        return Optional.empty();
    }

    List<T> visible() {
        return visible;
    }

    /// The decisions on the chunks, in their order.
    List<DecisionRef> decisions() {
        return decisions;
    }

    List<Withheld> withheld() {
        return withheld.entrySet().stream()
                .map(entry -> new Withheld(entry.getKey(), entry.getValue()))
                .toList();
    }
}
