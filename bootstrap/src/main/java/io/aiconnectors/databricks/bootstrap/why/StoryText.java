package io.aiconnectors.databricks.bootstrap.why;

import io.aiconnectors.databricks.bootstrap.why.Story.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A story in plain words. Whatever it quotes is printed without control characters.
final class StoryText {
    private static final int PLACES = 4;

    private final List<String> lines = new ArrayList<>();

    private StoryText() {}

    static List<String> of(Story story) {
        var text = new StoryText();
        text.tell(story);
        return text.lines.stream()
                .map(line -> line.replaceAll("\\p{Cntrl}", "\uFFFD"))
                .toList();
    }

    private void tell(Story story) {
        lines.add(story.kind() + " " + story.event() + ": "
                + (story.outcome().isEmpty() ? "how it ended is not recorded" : story.outcome()));
        line("who", who(story));
        line("when", story.began() + (story.ended().isEmpty() ? "" : " to " + story.ended()));
        line("what", what(story));
        line("where", story.workspace());
        story.reasons().forEach(reason -> tell("because", reason));
        story.withheld().forEach(withheld -> {
            line("withheld", withheld.count() + " as " + withheld.code() + ": " + withheld.means());
            line("  change", withheld.toChange() + "; ask " + withheld.ask());
        });
        story.observed().forEach(reason -> tell("observed", reason));
        line("groups", String.join(", ", story.person().groups()));
        line("scopes", String.join(" ", story.person().scopes()));
        story.decisions().forEach(decided -> line("decision", decided.id() + " by revision " + decided.revision()));
        story.facts().forEach((id, facts) -> line("facts", id + " " + facts));
        line(
                "took",
                story.microseconds().entrySet().stream()
                        .map(time -> time.getKey() + " " + time.getValue() / 1000.0 + " ms")
                        .collect(Collectors.joining(", ")));
        line("upstream", String.join(", ", story.requestIds()));
        story.details().forEach((name, value) -> line(name, value));
        story.payloads().forEach(this::line);
        story.records().forEach(place -> line("recorded", place));
        standing(story);
    }

    private static String who(Story story) {
        var person = story.person();
        if (person.oid().isEmpty()) {
            return "";
        }
        return (person.upn().isEmpty() ? "" : person.upn() + ", ") + "object id " + person.oid() + " of tenant "
                + person.tid() + ", by client " + person.client();
    }

    private static String what(Story story) {
        var names = story.resource().entrySet().stream()
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining(", "));
        return story.tool() + (names.isEmpty() ? "" : " (" + names + ")");
    }

    private void tell(String label, Reason reason) {
        line(label, reason.code() + ": " + reason.means());
        if (!reason.rule().isEmpty()) {
            line("  rule", reason.rule());
        }
        reason.places().stream()
                .limit(PLACES)
                .forEach(place -> line(
                        "  policy",
                        (place.rule() + " " + place.place()).strip()
                                + (place.title().isEmpty() ? "" : ": " + place.title())));
        line("  change", reason.toChange());
        line("  ask", reason.ask());
    }

    private void standing(Story story) {
        switch (story.standing()) {
            case WHOLE -> {}
            case NOT_CLOSED ->
                line("missing", "its end: the call is still under way, or the record is not in what was read");
            case NOT_OPENED -> line("missing", "its beginning: the record is not in what was read");
        }
    }

    private void line(String label, String value) {
        if (!value.isBlank()) {
            lines.add("  %-10s %s".formatted(label, value));
        }
    }
}
