package io.aiconnectors.databricks.bench.explain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.bench.policy.Lines;
import io.aiconnectors.databricks.bench.policy.Policies;
import io.aiconnectors.databricks.bench.policy.Question;
import io.aiconnectors.databricks.bench.policy.Verdict;
import java.util.List;
import java.util.TreeMap;

/// What the policies decide on a question, and what was found by asking again with one thing changed at a time.
///
/// @param tried    every single change
/// @param together what it takes to be permitted where no single change is enough; empty when nothing tried leads there
record Explanation(Situation situation, Verdict verdict, List<Tried> tried, List<Tried> together) {
    /// Changes that are made together at most.
    static final int MOST_STEPS = 6;

    Explanation {
        tried = List.copyOf(tried);
        together = List.copyOf(together);
    }

    static Explanation of(Policies policies, ObjectNode input) {
        var documents = policies.documents(policies.dataFiles());
        var lines = new TreeMap<String, Lines>();
        documents.keySet().forEach(document -> lines.put(document, policies.lines(document)));
        var situation = new Situation(Question.of(input), documents, lines);
        var verdict = policies.decide(List.of(situation.question())).getFirst();
        var tried = Tried.every(policies, situation);
        var one = tried.stream()
                .anyMatch(single -> single.change().kind() != Change.Kind.FACT
                        && single.verdict().permits());
        var together = verdict.kind() != Verdict.Kind.REFUSED || one
                ? List.<Tried>of()
                : Tried.together(policies, situation, verdict);
        return new Explanation(situation, verdict, tried, together);
    }
}
