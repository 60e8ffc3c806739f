package io.aiconnectors.databricks.adapter.audit.verify;

import io.aiconnectors.databricks.adapter.audit.delivered.Entry;
import java.util.List;

/// What is to be said of one chain.
///
/// @param records  how many there are, each counted once
/// @param findings the first of them
/// @param found    how many there are
record ChainReport(
        String chain,
        long records,
        Entry earliest,
        Entry latest,
        Attestation attestation,
        List<Finding> findings,
        long found,
        List<Note> notes) {
    ChainReport {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    boolean intact() {
        return found == 0;
    }
}
