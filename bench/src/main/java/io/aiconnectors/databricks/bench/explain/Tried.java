package io.aiconnectors.databricks.bench.explain;

import io.aiconnectors.databricks.bench.policy.Policies;
import io.aiconnectors.databricks.bench.policy.Verdict;
import io.aiconnectors.databricks.bench.policy.Verdict.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A change, and what the policies said to it when they were asked.
record Tried(Change change, Verdict verdict) {
    /// Asks the policies about every single change to a situation.
    static List<Tried> every(Policies policies, Situation now) {
        var changes = Stream.concat(FactChanges.of(now).stream(), DataChanges.of(now).stream())
                .toList();
        var verdicts = policies.decide(changes.stream().map(Change::effect).toList());
        return IntStream.range(0, changes.size())
                .mapToObj(index -> new Tried(changes.get(index), verdicts.get(index)))
                .toList();
    }

    /// Whether it takes this reason away and brings no other.
    boolean settles(Cause cause, Verdict before) {
        return verdict.kind() != Verdict.Kind.UNANSWERED
                && !verdict.gives(cause)
                && verdict.reasons().stream().allMatch(before::gives);
    }

    /// What it takes to be permitted, where one change is not enough: step by step, each decided on those before it.
    /// Empty when that does not lead to a permit.
    static List<Tried> together(Policies policies, Situation start, Verdict refused) {
        var steps = new ArrayList<Tried>();
        var now = start;
        var verdict = refused;
        while (!verdict.permits() && steps.size() < Explanation.MOST_STEPS) {
            var before = verdict;
            var next = every(policies, now).stream()
                    .filter(tried -> tried.change().kind() != Change.Kind.FACT
                            && tried.change().kind() != Change.Kind.RESTRICTION)
                    .filter(tried -> tried.verdict().kind() != Verdict.Kind.UNANSWERED)
                    .filter(tried -> before.reasons().stream()
                            .anyMatch(cause -> !tried.verdict().gives(cause)))
                    .min((one, other) -> Integer.compare(cost(one), cost(other)));
            if (next.isEmpty()) {
                return List.of();
            }
            steps.add(next.get());
            now = now.with(next.get().change().effect());
            verdict = next.get().verdict();
        }
        return verdict.permits() ? steps : List.of();
    }

    // Fewer reasons left come first. Then an addition, because to take out what is there opens more than it seems, and
    // to switch off a whole rule opens most.
    private static int cost(Tried tried) {
        var opens = tried.change().switchesRule() ? 2 : tried.change().kind() == Change.Kind.ENTRY ? 1 : 0;
        return 3 * tried.verdict().reasons().size() + opens;
    }
}
