package io.aiconnectors.databricks.adapter.audit.verify;

import java.util.List;
import java.util.Locale;

/// Findings and notes in the words of an auditor.
final class Wording {
    private Wording() {}

    static String of(Finding finding) {
        return switch (finding) {
            case Finding.Gap gap -> gap(gap);
            case Finding.Changed(var sequence, var place, var next) ->
                "record %s (%s) is not what it was when record %s (%s) was written: one of the two was changed"
                        .formatted(number(sequence), place, number(sequence + 1), next);
            case Finding.Fork(var sequence, var one, var other) ->
                "record %s is there in two versions: %s and %s".formatted(number(sequence), one, other);
            case Finding.FalseStart(var place) ->
                "record 1 (%s) names a record before it, so what stood before it was cut off".formatted(place);
            case Finding.FalseSignature(var sequence, var place) ->
                "the signature of checkpoint %s (%s) is false: it was not made of this statement with this key"
                        .formatted(number(sequence), place);
            case Finding.ForeignSignature(var sequence, var place, var key) ->
                "checkpoint %s (%s) is signed with a key that is not among those given: %s"
                        .formatted(number(sequence), place, printable(key));
            case Finding.NoStatement(var sequence, var place) ->
                "checkpoint %s (%s) holds no signed statement".formatted(number(sequence), place);
            case Finding.StrangeStatement(var sequence, var place) ->
                "checkpoint %s (%s) speaks of another chain, or of a record that comes after it"
                        .formatted(number(sequence), place);
            case Finding.Contradiction(var by, var sequence, var place) ->
                "record %s (%s) is not the one that %s names".formatted(number(sequence), place, by);
            case Finding.Missing(var known, var last) ->
                "the records end with %s, but %s is known to have been written".formatted(number(last), number(known));
            case Finding.Unattested(var first, var last) ->
                "no checkpoint with a good signature covers records %s to %s: nothing shows who wrote them"
                        .formatted(number(first), number(last));
            case Finding.LongTail(var from, var to) ->
                "no checkpoint covers records %s to %s: a connector never leaves that many unsigned"
                        .formatted(number(from), number(to));
        };
    }

    private static String gap(Finding.Gap gap) {
        var first = gap.before() + 1;
        var last = gap.after() - 1;
        var missing = first == last
                ? "record " + number(first) + " is missing"
                : "records " + number(first) + " to " + number(last) + " are missing";
        return "%s: record %s (%s) is followed by record %s (%s)%s"
                .formatted(
                        missing,
                        number(gap.before()),
                        gap.placeBefore(),
                        number(gap.after()),
                        gap.placeAfter(),
                        gap.told() ? "; the connector itself has recorded a loss (spool_damaged)" : "");
    }

    static String of(Note note) {
        return switch (note) {
            case Note.Beginning(var missing) -> "not in these files: records 1 to " + number(missing);
            case Note.Tail(var from, var to) ->
                "after the last checkpoint, so that no signature covers them yet: records %s to %s"
                        .formatted(number(from), number(to));
            case Note.NotChecked(var checkpoints, var keys) ->
                "signatures were not checked, for no --key was given; checkpoints: %s%s"
                        .formatted(number(checkpoints), keys.isEmpty() ? "" : ", signed with " + joined(keys));
            case Note.NeverClosed(var calls, var events) ->
                "opened and never closed, so that it is unknown how they ended; calls: %s (%s%s)"
                        .formatted(number(calls), joined(events), calls > events.size() ? ", …" : "");
            case Note.NeverOpened(var calls) -> "closed, and opened in other files; calls: " + number(calls);
            case Note.Duplicates(var records) ->
                "delivered more than once, each time the same; records: " + number(records);
            case Note.ClockSetBack(var by, var place) ->
                "the clock was set back by %s s before %s; the numbers tell the order"
                        .formatted(number(by.toSeconds()), place);
        };
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String joined(List<String> texts) {
        return String.join(", ", texts.stream().map(Wording::printable).toList());
    }

    /// What stands in a file may have been written by anybody, and is not to move the reader's cursor.
    static String printable(String text) {
        return text.replaceAll("[^\\p{Print}]", "?");
    }
}
