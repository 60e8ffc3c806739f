package io.aiconnectors.databricks.adapter.audit.verify;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What verification came to.
public final class Verdict {
    private final List<ChainReport> chains;
    private final List<String> strays;
    private final long strayCount;
    private final List<String> notes;

    /// @param chains     by their ids
    /// @param strays     what belongs to no chain and should not be there, the first of it
    /// @param strayCount how much of that there is
    /// @param notes      what belongs to no chain and may be there
    Verdict(List<ChainReport> chains, List<String> strays, long strayCount, List<String> notes) {
        this.chains = List.copyOf(chains);
        this.strays = List.copyOf(strays);
        this.strayCount = strayCount;
        this.notes = List.copyOf(notes);
    }

    List<ChainReport> chains() {
        return chains;
    }

    List<String> strays() {
        return strays;
    }

    List<String> notes() {
        return notes;
    }

    /// Whether nothing is missing, changed, foreign, or signed by somebody else.
    public boolean intact() {
        return strayCount == 0 && chains.stream().allMatch(ChainReport::intact);
    }

    /// Whether there was nothing at all to verify.
    public boolean empty() {
        return strayCount == 0 && chains.isEmpty();
    }

    /// The verdict for people.
    public List<String> lines() {
        var lines = new ArrayList<String>();
        chains.forEach(chain -> tell(chain, lines));
        strays.forEach(stray -> lines.add("stray: " + stray));
        rest(strayCount - strays.size(), lines);
        notes.forEach(note -> lines.add("note: " + note));
        var broken = chains.stream().filter(chain -> !chain.intact()).count();
        lines.add("chains: %d, broken: %d%s"
                .formatted(chains.size(), broken, strayCount == 0 ? "" : ", strays: " + strayCount));
        return List.copyOf(lines);
    }

    private static void tell(ChainReport chain, List<String> lines) {
        lines.add("chain " + chain.chain());
        lines.add("  %s records, %s to %s, written from %s to %s"
                .formatted(
                        Wording.number(chain.records()),
                        Wording.number(chain.earliest().sequence()),
                        Wording.number(chain.latest().sequence()),
                        chain.earliest().at().truncatedTo(ChronoUnit.SECONDS),
                        chain.latest().at().truncatedTo(ChronoUnit.SECONDS)));
        lines.add("  " + (chain.intact() ? "unbroken" : "BROKEN") + ", " + attested(chain.attestation()));
        chain.findings().forEach(finding -> lines.add("  broken: " + Wording.of(finding)));
        rest(chain.found() - chain.findings().size(), lines);
        chain.notes().forEach(note -> lines.add("  note: " + Wording.of(note)));
    }

    private static void rest(long more, List<String> lines) {
        if (more > 0) {
            lines.add("  and " + Wording.number(more) + " more of that kind");
        }
    }

    private static String attested(Attestation attestation) {
        return switch (attestation) {
            case Attestation.None() -> "not attested";
            case Attestation.UpTo(var sequence, var at, var keys) ->
                "attested up to record %s, signed at %s with %s"
                        .formatted(Wording.number(sequence), at, String.join(", ", keys));
        };
    }
}
