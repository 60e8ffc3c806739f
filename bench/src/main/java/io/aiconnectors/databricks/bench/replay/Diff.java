package io.aiconnectors.databricks.bench.replay;

import io.aiconnectors.databricks.bench.Options;
import io.aiconnectors.databricks.bench.policy.Opa;
import io.aiconnectors.databricks.bench.policy.Policies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// `diff`: says whose recorded calls two versions of the policies decide differently, and how.
public final class Diff {
    /// Options with a value.
    public static final Set<String> OPTIONS = Set.of("--old", "--old-name", "--new", "--new-name", "--replay");

    /// Options without one.
    public static final Set<String> FLAGS = Set.of("--fail-on-change");

    private final Opa opa;
    private final Path from;

    /// A comparison by one engine.
    ///
    /// @param from where file names in options start
    public Diff(Opa opa, Path from) {
        this.opa = opa;
        this.from = from;
    }

    /// What is said, and whether any call changes.
    public record Answer(List<String> lines, boolean changes) {
        public Answer {
            lines = List.copyOf(lines);
        }
    }

    /// Compares.
    public Answer answer(Options options) {
        var audit = AuditFile.read(from.resolve(options.required("--replay")));
        var before = version(options, "--old");
        var after = version(options, "--new");
        var askable = audit.calls().stream()
                .filter(Recorded.Askable.class::isInstance)
                .map(Recorded.Askable.class::cast)
                .toList();
        var replay = Replay.of(askable, before, after);

        var lines = new ArrayList<String>();
        lines.add(count(askable.size(), "recorded call") + " put to " + before.name() + " and to " + after.name());
        changes(replay, lines);
        reservations(audit, replay, lines);
        return new Answer(lines, !replay.changes().isEmpty());
    }

    private Version version(Options options, String option) {
        var folder = from.resolve(options.required(option));
        return new Version(options.get(option + "-name").orElse(folder.toString()), new Policies(folder, opa));
    }

    private static void changes(Replay replay, List<String> lines) {
        var changed =
                replay.changes().values().stream().mapToInt(count -> count).sum();
        var person = "";
        for (var entry : replay.changes().entrySet()) {
            var change = entry.getKey();
            if (!change.person().equals(person)) {
                person = change.person();
                lines.add("");
                lines.add(person);
            }
            lines.add("  %-20s %10s   %s → %s"
                    .formatted(change.tool(), count(entry.getValue(), "call"), change.before(), change.after()));
        }
        lines.add("");
        lines.add((changed == 0 ? "No call changes" : count(changed, "call") + (changed == 1 ? " changes" : " change"))
                + "; " + (replay.calls().size() - changed) + " as before.");
    }

    private static void reservations(AuditFile audit, Replay replay, List<String> lines) {
        if (!replay.doubtful().isEmpty()) {
            lines.add("Not judged in full: " + count(replay.doubtful().size(), "call") + " of upstream tools. The rules"
                    + " on arguments or statements differ, and the audit holds neither. What is said of them is by"
                    + " the other rules.");
            var observed = new TreeMap<String, Integer>();
            replay.doubtful()
                    .forEach(call -> audit.observed()
                            .getOrDefault(call.event(), List.of())
                            .forEach(code -> observed.merge(code, 1, Integer::sum)));
            observed.forEach((code, times) -> lines.add("  of these, " + count(times, "call") + " then observed " + code
                    + ": refused when that rule is enforced"));
        }
        if (replay.listings() > 0) {
            lines.add("Not judged: what " + count(replay.listings(), "call") + " would be shown. The rules on assets"
                    + " differ, and the audit holds no tags.");
        }
        var incomplete = audit.calls().stream()
                .filter(Recorded.Incomplete.class::isInstance)
                .count();
        if (incomplete > 0) {
            lines.add("Not judged: " + count((int) incomplete, "call")
                    + " recorded without groups, scopes and resource, as earlier versions did.");
        }
        var turnedAway = audit.calls().stream()
                .filter(Recorded.TurnedAway.class::isInstance)
                .count();
        if (turnedAway > 0) {
            lines.add("Left out: " + count((int) turnedAway, "call") + " turned away before any policy was asked.");
        }
        if (audit.unreadable() > 0) {
            lines.add("Left out: " + count(audit.unreadable(), "line") + " that could not be read.");
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
