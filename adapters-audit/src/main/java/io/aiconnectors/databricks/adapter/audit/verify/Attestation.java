package io.aiconnectors.databricks.adapter.audit.verify;

import java.time.Instant;
import java.util.List;

/// How far the records of a chain are proven by signatures that an auditor trusts.
sealed interface Attestation {
    /// No good signature.
    record None() implements Attestation {}

    /// All records that are there, up to this one.
    ///
    /// @param at   when that was signed, by the connector's clock
    /// @param keys thumbprints
    record UpTo(long sequence, Instant at, List<String> keys) implements Attestation {
        public UpTo {
            keys = List.copyOf(keys);
        }
    }
}
