package io.aiconnectors.databricks.adapter.audit.verify;

import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.chain.CheckpointKeys;
import io.aiconnectors.databricks.adapter.audit.chain.CheckpointStatement;
import io.aiconnectors.databricks.adapter.audit.chain.Vouching;
import io.aiconnectors.databricks.adapter.audit.delivered.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What is claimed of a chain from outside of its hashes: by the signatures in its checkpoints, and by heads
/// that the auditor knows from elsewhere.
final class Claims {
    /// @param proof whether a good signature stands behind it
    /// @param next  the record up to which nothing else needs a signature
    private record Claim(String by, CheckpointStatement statement, String key, boolean proof, long next) {}

    private final CheckpointKeys trusted;
    private final Findings findings;
    private final List<Claim> claims = new ArrayList<>();
    private final TreeSet<String> unchecked = new TreeSet<>();
    private int checkpoints;
    private long tail;

    Claims(CheckpointKeys trusted, Findings findings) {
        this.trusted = trusted;
        this.findings = findings;
    }

    void checkpoint(Entry entry, String statement) {
        checkpoints++;
        switch (trusted.judge(statement)) {
            case Vouching.Good(var said, var key) -> claim(entry, said, key, true);
            case Vouching.Unchecked(var said, var key) -> {
                unchecked.add(key);
                claim(entry, said, key, false);
            }
            case Vouching.Foreign(var key) ->
                findings.add(entry.sequence(), new Finding.ForeignSignature(entry.sequence(), entry.place(), key));
            case Vouching.False() ->
                findings.add(entry.sequence(), new Finding.FalseSignature(entry.sequence(), entry.place()));
            case Vouching.Unreadable() ->
                findings.add(entry.sequence(), new Finding.NoStatement(entry.sequence(), entry.place()));
        }
    }

    private void claim(Entry entry, CheckpointStatement said, String key, boolean proof) {
        var head = said.head();
        if (!head.chain().equals(entry.chain()) || head.sequence() >= entry.sequence()) {
            findings.add(entry.sequence(), new Finding.StrangeStatement(entry.sequence(), entry.place()));
            return;
        }
        var next = head.sequence() + 1 == entry.sequence() ? entry.sequence() : head.sequence();
        var by = "checkpoint " + entry.sequence() + " (" + entry.place() + ")";
        claims.add(new Claim(by, said, key, proof, next));
    }

    /// Holds all that was claimed against the records.
    Attestation judge(Stretches records) {
        var keys = new TreeSet<String>();
        Attestation attestation = new Attestation.None();
        for (var claim : claims) {
            if (agrees(claim.by(), claim.statement().head(), records) && claim.proof() && claim.next() > tail) {
                tail = claim.next();
                keys.add(claim.key());
                attestation = new Attestation.UpTo(
                        claim.statement().head().sequence(), claim.statement().at(), List.copyOf(keys));
            }
        }
        return attestation;
    }

    /// Whether a record is there and is what it is said to be; if it is another one, that is a finding.
    boolean agrees(String by, ChainHead head, Stretches records) {
        var found = records.with(head.sequence());
        if (found.isEmpty()) {
            return false;
        }
        var agrees = found.get().hash(head.sequence()).equals(head.hash());
        if (!agrees) {
            var place = found.get().place(head.sequence());
            findings.add(head.sequence(), new Finding.Contradiction(by, head.sequence(), place));
        }
        return agrees;
    }

    /// The last record that needs no other signature; 0 when there is none.
    long tail() {
        return tail;
    }

    int checkpoints() {
        return checkpoints;
    }

    List<String> unchecked() {
        return List.copyOf(unchecked);
    }
}
