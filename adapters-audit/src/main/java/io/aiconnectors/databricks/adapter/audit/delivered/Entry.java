package io.aiconnectors.databricks.adapter.audit.delivered;

import java.time.Instant;

/// A record as it was found.
///
/// @param previous what it says is the hash of the record before it
/// @param hash     its own
public record Entry(
        String chain, long sequence, String previous, String hash, Instant at, Place place, Content content) {}
