package io.aiconnectors.databricks.adapter.audit.writer;

import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.chain.CheckpointSigner;
import io.aiconnectors.databricks.adapter.audit.record.AuditLine;
import io.aiconnectors.databricks.adapter.audit.record.EventIds;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says when the chain is attested, and signs it. In the hands of the one who writes.
public final class Checkpoints {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final CheckpointSigner signer;
    private final EventIds ids;
    private final InstantSource clock;
    private final int every;
    private final long interval;
    private int since;
    private long last = System.nanoTime();

    /// @param every    records after which one is due
    /// @param interval after which one is due if there are any records
    public Checkpoints(CheckpointSigner signer, EventIds ids, InstantSource clock, int every, Duration interval) {
        this.signer = signer;
        this.ids = ids;
        this.clock = clock;
        this.every = every;
        this.interval = interval.toNanos();
    }

    /// How long it may be until one is due, in nanoseconds.
    long nanosLeft() {
        return since == 0 ? interval : Math.max(0, interval - (System.nanoTime() - last));
    }

    /// Whether one is due once this many records more are written.
    boolean isDueAfter(int records) {
        return since + records >= every || (since + records > 0 && System.nanoTime() - last >= interval);
    }

    /// What a checkpoint says; nothing if it could not be signed, which does not keep records from being written.
    Optional<String> statement(ChainHead head) {
        try {
            var now = clock.instant();
            return Optional.of(AuditLine.checkpoint(ids.next(), now, signer.sign(head, now))
                    .json());
        } catch (RuntimeException failure) {
            since = 0;
            last = System.nanoTime();
            LOG.error("The chain of audit records could not be attested at record {}", head.sequence(), failure);
            return Optional.empty();
        }
    }

    /// Records were written. The log is a second place that knows the head.
    void written(int records, Optional<ChainHead> attested) {
        since += records;
        attested.ifPresent(head -> {
            since = 0;
            last = System.nanoTime();
            LOG.info("The audit has come to {}:{}:{}", head.chain(), head.sequence(), head.hash());
        });
    }
}
