package io.aiconnectors.databricks.adapter.audit.verify;

import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.chain.CheckpointKeys;
import io.aiconnectors.databricks.adapter.audit.delivered.Content;
import io.aiconnectors.databricks.adapter.audit.delivered.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// All that is found of one chain.
final class Ledger {
    /// A connector signs after 1,000 records at the latest, and what waits then may be signed together.
    private static final long MOST_UNSIGNED = 2_000;

    /// Calls that end at the same time are not recorded in the order in which they looked at the clock.
    private static final Duration TOLERATED = Duration.ofMinutes(1);

    private final String chain;
    private final boolean checked;
    private final Findings findings = new Findings();
    private final Stretches records = new Stretches();
    private final Calls calls = new Calls();
    private final Claims claims;
    private final List<Note> notes = new ArrayList<>();
    private Entry earliest;
    private Entry latest;
    private Entry before;
    private long count;
    private long duplicates;
    private boolean lossTold;

    /// @param any one of its records, which is still to be added
    Ledger(Entry any, CheckpointKeys trusted) {
        chain = any.chain();
        checked = !trusted.isEmpty();
        claims = new Claims(trusted, findings);
        earliest = any;
        latest = any;
        before = any;
    }

    void add(Entry entry) {
        switch (records.add(entry)) {
            case Stretches.Added.Fresh() -> take(entry);
            case Stretches.Added.Mismatch(var place) -> {
                findings.add(entry.sequence() - 1, new Finding.Changed(entry.sequence() - 1, place, entry.place()));
                take(entry);
            }
            case Stretches.Added.Duplicate() -> duplicates++;
            case Stretches.Added.Rival(var other) ->
                findings.add(entry.sequence(), new Finding.Fork(entry.sequence(), other, entry.place()));
        }
    }

    private void take(Entry entry) {
        count++;
        earliest = entry.sequence() < earliest.sequence() ? entry : earliest;
        latest = entry.sequence() > latest.sequence() ? entry : latest;
        lookAtClock(entry);
        switch (entry.content()) {
            case Content.Opened(var event) -> calls.opened(event);
            case Content.Closed(var event) -> calls.closed(event);
            case Content.Checkpoint(var statement) -> claims.checkpoint(entry, statement);
            case Content.Loss() -> lossTold = true;
            case Content.Other() -> {
                // Its place in the chain is all that matters.
            }
        }
    }

    private void lookAtClock(Entry entry) {
        var back = Duration.between(entry.at(), before.at());
        var told = notes.stream().anyMatch(Note.ClockSetBack.class::isInstance);
        if (!told && entry.sequence() == before.sequence() + 1 && back.compareTo(TOLERATED) > 0) {
            notes.add(new Note.ClockSetBack(back, entry.place()));
        }
        before = entry;
    }

    /// Says what is to be said of the chain, once everything is read.
    ///
    /// @param known heads of this chain that the auditor knows from elsewhere
    ChainReport report(List<ChainHead> known) {
        lookAtEnds();
        records.join(new Stretches.Joints() {
            @Override
            public void mismatch(Stretch one, Stretch next) {
                var last = one.last();
                findings.add(last, new Finding.Changed(last, one.place(last), next.place(next.first())));
            }

            @Override
            public void gap(Stretch one, Stretch next) {
                findings.add(
                        one.last() + 1,
                        new Finding.Gap(
                                one.last(), one.place(one.last()), next.first(), next.place(next.first()), lossTold));
            }
        });
        known.forEach(this::hold);
        var attestation = claims.judge(records);
        if (checked) {
            lookAtTail(attestation);
        } else {
            notes.add(new Note.NotChecked(claims.checkpoints(), claims.unchecked()));
        }
        notes.addAll(calls.notes());
        if (duplicates > 0) {
            notes.add(new Note.Duplicates(duplicates));
        }
        return new ChainReport(
                chain, count, earliest, latest, attestation, findings.first(), findings.count(), List.copyOf(notes));
    }

    private void lookAtEnds() {
        if (earliest.sequence() > 1) {
            notes.addFirst(new Note.Beginning(earliest.sequence() - 1));
        } else if (!earliest.previous().equals(ChainHead.NOTHING)) {
            findings.add(1, new Finding.FalseStart(earliest.place()));
        }
    }

    private void hold(ChainHead head) {
        if (head.sequence() > latest.sequence()) {
            findings.add(latest.sequence() + 1, new Finding.Missing(head.sequence(), latest.sequence()));
        } else {
            claims.agrees("the head that was given", head, records);
        }
    }

    private void lookAtTail(Attestation attestation) {
        var from = claims.tail() + 1;
        switch (attestation) {
            case Attestation.None() ->
                findings.addOnAll(new Finding.Unattested(earliest.sequence(), latest.sequence()));
            case Attestation.UpTo _
            when latest.sequence() - from >= MOST_UNSIGNED ->
                findings.add(from, new Finding.LongTail(from, latest.sequence()));
            case Attestation.UpTo _ when latest.sequence() >= from -> notes.add(new Note.Tail(from, latest.sequence()));
            case Attestation.UpTo _ -> {
                // Everything is proven.
            }
        }
    }
}
