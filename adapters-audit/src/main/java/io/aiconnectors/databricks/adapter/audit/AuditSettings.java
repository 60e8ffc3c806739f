package io.aiconnectors.databricks.adapter.audit;

import java.nio.file.Path;
import java.time.Duration;

/// How the audit works.
///
/// @param spool         directory of the records that not every sink has yet; made, for its owner alone, if missing
/// @param limit         the most bytes that it may hold; calls are refused before there are more
/// @param segment       length in bytes at which another file of the spool is begun
/// @param retry         between two attempts on a disk that fails
/// @param attestedEvery records after which the chain is attested
/// @param attestedAfter time after which it is, if there are any records
public record AuditSettings(
        Path spool, long limit, long segment, Duration retry, int attestedEvery, Duration attestedAfter) {
    private static final long SEGMENT = 8L * 1024 * 1024;
    private static final int LEAST_SEGMENTS = 8;

    public AuditSettings {
        // The file that is being written is kept, so it must be a small part of what there is room for.
        segment = Math.min(segment, limit / LEAST_SEGMENTS);
    }

    /// With everything else as it proved well.
    public static AuditSettings of(Path spool, long limit) {
        return new AuditSettings(spool, limit, SEGMENT, Duration.ofMillis(250), 1_000, Duration.ofMinutes(1));
    }
}
