package io.aiconnectors.databricks.bench.explain;

import io.aiconnectors.databricks.bench.policy.Rules;
import io.aiconnectors.databricks.bench.policy.Verdict;
import io.aiconnectors.databricks.bench.policy.Verdict.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// An explanation in plain words.
final class ExplanationText {
    /// Lines of one kind that are shown at most; the rest is counted.
    private static final int MOST = 12;

    private final Explanation explained;
    private final Rules rules;
    private final String policies;
    private final List<String> lines = new ArrayList<>();

    /// Of one explanation.
    ///
    /// @param policies how people call the folder of the policies, such as `policies`
    ExplanationText(Explanation explained, Rules rules, String policies) {
        this.explained = explained;
        this.rules = rules;
        this.policies = policies;
    }

    /// The lines, after one that says what was asked.
    ///
    /// @param asked such as `list_tables for ada@contoso.example`
    List<String> lines(String asked) {
        switch (explained.verdict().kind()) {
            case PERMITTED -> permitted(asked);
            case REFUSED -> refused(asked);
            case UNANSWERED ->
                lines.add("NO ANSWER  " + asked + ": the policies do not know a question of this form,"
                        + " so the connector reports an outage and permits nothing.");
        }
        return lines;
    }

    private void permitted(String asked) {
        var obliged = explained.verdict().obligations();
        lines.add("PERMITTED  " + asked + (obliged.isEmpty() ? "" : ", with " + obliged + " (" + pageLimit() + ")"));
        observed();
        facts();
        var otherwise = explained.tried().stream()
                .filter(tried -> tried.verdict().kind() == Verdict.Kind.REFUSED)
                .toList();
        section("It rests on these; without one of them it is refused:", otherwise, ExplanationText::restsOn);
        section("It would also be refused by:", otherwise, tried -> !restsOn(tried));
    }

    private String pageLimit() {
        var now = explained.situation();
        var single = "/tools/" + now.input().path("tool").asText();
        var limits = "mcp/tools/page_limits";
        return policies + "/"
                + now.place(limits, now.document(limits).at(single).isMissingNode() ? "/default" : single);
    }

    private static boolean restsOn(Tried tried) {
        return switch (tried.change().kind()) {
            case FACT, CALLER -> true;
            case ENTRY -> !tried.change().switchesRule();
            case ADDITION, RESTRICTION -> false;
        };
    }

    private void refused(String asked) {
        lines.add("REFUSED  " + asked);
        observed();
        facts();
        var number = 0;
        for (var cause : explained.verdict().reasons()) {
            lines.add("");
            lines.add(++number + ". " + cause.code());
            reason(cause);
        }
        if (!explained.together().isEmpty()) {
            lines.add("");
            lines.add("No single change permits it. These together do, each decided on those before it:");
            explained.together().forEach(step -> lines.add("   " + change(step)));
        }
    }

    private void reason(Cause cause) {
        rule(cause);
        if (!cause.fields().isEmpty()) {
            lines.add("   to mend   " + String.join(", ", cause.fields()) + " of the upstream arguments");
        }
        settling(cause, tried -> tried.change().kind() == Change.Kind.FACT)
                .limit(MOST)
                .forEach(tried -> lines.add("   because   " + tried.change().text()));
        var ways = settling(cause, tried -> tried.change().kind() != Change.Kind.FACT)
                .toList();
        if (ways.isEmpty()) {
            lines.add("   No single change of the data files takes this reason away.");
        } else {
            lines.add("   What takes this reason away (each was tried):");
            ways.stream().limit(MOST).forEach(tried -> lines.add("     " + change(tried) + leads(tried)));
            more(ways.size());
        }
    }

    private Stream<Tried> settling(Cause cause, Predicate<Tried> which) {
        return explained.tried().stream()
                .filter(tried -> tried.settles(cause, explained.verdict()))
                .filter(which);
    }

    private void rule(Cause cause) {
        var rule = rules.named(cause.rule());
        lines.add(
                "   rule      " + cause.rule() + (rule.place().isEmpty() ? "" : "  " + policies + "/" + rule.place()));
        lines.add("             " + rule.title() + ". " + rule.description());
    }

    private void observed() {
        for (var cause : explained.verdict().observed()) {
            lines.add("Observed, not enforced: " + cause.code());
            rule(cause);
        }
    }

    private void facts() {
        explained.situation().resource().path("statements").properties().forEach(statement -> {
            var facts = statement.getValue();
            lines.add("Read of the argument " + statement.getKey() + ": "
                    + (facts.path("parse_ok").asBoolean()
                            ? facts.path("kind").asText() + ", statements " + facts.path("statement_count")
                                    + ", tables "
                                    + facts.path("tables") + ", functions " + facts.path("functions")
                                    + ", table functions " + facts.path("table_functions")
                            : "no statement (" + facts.path("problem").asText() + ")"));
        });
    }

    private void section(String title, List<Tried> tried, Predicate<Tried> which) {
        var shown = tried.stream()
                .filter(one -> one.change().kind() != Change.Kind.FACT)
                .filter(which)
                .toList();
        if (!shown.isEmpty()) {
            lines.add("");
            lines.add(title);
            shown.stream()
                    .limit(MOST)
                    .forEach(one -> lines.add(
                            "   " + change(one) + "  → " + one.verdict().codes()));
            more(shown.size());
        }
    }

    private void more(int all) {
        if (all > MOST) {
            lines.add("     and " + (all - MOST) + " more");
        }
    }

    private String change(Tried tried) {
        var place = tried.change().place();
        return (place.isEmpty() ? "the caller" : policies + "/" + place) + "  "
                + tried.change().text();
    }

    private static String leads(Tried tried) {
        if (!tried.verdict().permits()) {
            return "  → still refused: " + tried.verdict().codes();
        }
        return tried.verdict().observed().isEmpty() ? "  → permitted" : "  → permitted, and observed";
    }
}
