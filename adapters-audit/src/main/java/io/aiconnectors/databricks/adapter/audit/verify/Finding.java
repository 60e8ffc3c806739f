package io.aiconnectors.databricks.adapter.audit.verify;

import io.aiconnectors.databricks.adapter.audit.delivered.Place;

/// Something that must not be in an audit trail which is complete and untouched.
sealed interface Finding {
    /// Records are missing between two that are there.
    ///
    /// @param before the record before the gap, `after` the one after it
    /// @param told   whether the connector itself has recorded a loss
    record Gap(long before, Place placeBefore, long after, Place placeAfter, boolean told) implements Finding {}

    /// A record is not the one that the next was written after.
    record Changed(long sequence, Place place, Place next) implements Finding {}

    /// There are two different records of one number.
    record Fork(long sequence, Place one, Place other) implements Finding {}

    /// The first record names one before it.
    record FalseStart(Place place) implements Finding {}

    /// A checkpoint's signature does not belong to what it says.
    record FalseSignature(long sequence, Place place) implements Finding {}

    /// A checkpoint is signed with a key that the auditor does not trust.
    record ForeignSignature(long sequence, Place place, String key) implements Finding {}

    /// A checkpoint without a statement.
    record NoStatement(long sequence, Place place) implements Finding {}

    /// A checkpoint speaks of something that is not before it in its chain.
    record StrangeStatement(long sequence, Place place) implements Finding {}

    /// What was signed, or logged, is not what is there.
    ///
    /// @param by       who says otherwise
    /// @param sequence number of the record in question
    record Contradiction(String by, long sequence, Place place) implements Finding {}

    /// A head that the auditor knows lies beyond what is there.
    record Missing(long known, long last) implements Finding {}

    /// No good signature is there at all.
    record Unattested(long first, long last) implements Finding {}

    /// More records without a signature than a connector ever leaves.
    record LongTail(long from, long to) implements Finding {}
}
