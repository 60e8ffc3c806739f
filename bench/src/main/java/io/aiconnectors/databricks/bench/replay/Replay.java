package io.aiconnectors.databricks.bench.replay;

import io.aiconnectors.databricks.bench.policy.Verdict;
import io.aiconnectors.databricks.bench.replay.Recorded.Askable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Recorded calls put to two versions of the policies.
///
/// @param calls      those that could be put to them
/// @param changes    how many calls change, by what they have in common, in the order of people and tools
/// @param doubtful   calls to upstream tools whose rules on arguments and statements are not the same in both: what was
///                   passed is not recorded, so these may change beyond what is told
/// @param listings   calls whose findings may be shown differently, for the rules on assets are not the same in both
record Replay(List<Askable> calls, SortedMap<Change, Integer> changes, List<Askable> doubtful, int listings) {
    private static final List<String> OF_ARGUMENTS = List.of("mcp/arguments", "mcp/sql");

    /// What changes for a person.
    record Change(String person, String tool, String before, String after) implements Comparable<Change> {
        @Override
        public int compareTo(Change other) {
            return key().compareTo(other.key());
        }

        private String key() {
            return String.join("\n", person, tool, before, after);
        }
    }

    /// Asks both versions about every call.
    static Replay of(List<Askable> calls, Version before, Version after) {
        var alike = calls.stream()
                .collect(Collectors.groupingBy(Askable::question, LinkedHashMap::new, Collectors.toList()));
        var questions = List.copyOf(alike.keySet());
        var was = before.policies().decide(questions).iterator();
        var is = after.policies().decide(questions).iterator();
        var changes = new TreeMap<Change, Integer>();
        alike.values().forEach(asked -> {
            var call = asked.getFirst();
            var change = new Change(call.person(), call.tool(), words(was.next(), call), words(is.next(), call));
            if (!change.before().equals(change.after())) {
                changes.merge(change, asked.size(), Integer::sum);
            }
        });
        var doubtful = OF_ARGUMENTS.stream().allMatch(part -> same(part, before, after))
                ? Stream.<Askable>empty()
                : calls.stream().filter(Askable::upstream);
        var listings = same("mcp/assets", before, after) ? 0 : calls.size();
        return new Replay(calls, changes, doubtful.toList(), listings);
    }

    private static boolean same(String part, Version before, Version after) {
        return before.part(part).equals(after.part(part));
    }

    // What is said of arguments that are not recorded says nothing.
    private static String words(Verdict verdict, Askable call) {
        if (verdict.kind() == Verdict.Kind.UNANSWERED) {
            return "no answer";
        }
        var codes = verdict.reasons().stream()
                .filter(cause -> !call.upstream() || !isOfArguments(cause.rule()))
                .map(Verdict.Cause::code)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!codes.isEmpty()) {
            return "refused: " + codes;
        }
        return "permitted" + (verdict.obligations().isEmpty() ? "" : ", " + verdict.obligations());
    }

    private static boolean isOfArguments(String rule) {
        return OF_ARGUMENTS.stream().anyMatch(part -> rule.startsWith(part.replace('/', '.') + "."));
    }
}
