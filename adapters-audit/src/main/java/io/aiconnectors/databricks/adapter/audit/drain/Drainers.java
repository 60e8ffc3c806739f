package io.aiconnectors.databricks.adapter.audit.drain;

import io.aiconnectors.databricks.adapter.audit.spool.OpenCalls;
import io.aiconnectors.databricks.adapter.audit.spool.Spool;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything that takes records out of the spool.
public final class Drainers {
    private static final Logger LOG = LoggerFactory.getLogger(Drainers.class);

    private final Spool spool;
    private final OpenCalls open;
    private final List<Drainer> drainers;
    private final ReentrantLock trimming = new ReentrantLock();

    private Drainers(Spool spool, OpenCalls open, List<Drain> drains, RandomGenerator random) {
        this.spool = spool;
        this.open = open;
        this.drainers = drains.stream()
                .map(drain -> new Drainer(spool, drain.sink(), drain.settings(), random, this::trim))
                .toList();
    }

    /// Starts a thread for each sink, which goes on where it was.
    public static Drainers start(Spool spool, OpenCalls open, List<Drain> drains, RandomGenerator random)
            throws IOException {
        var drainers = new Drainers(spool, open, drains, random);
        for (var index = 0; index < drains.size(); index++) {
            var from = spool.delivered(drains.get(index).sink().name()).sequence();
            drainers.drainers.get(index).start(from);
        }
        return drainers;
    }

    /// There are more records.
    public void wake() {
        drainers.forEach(Drainer::wake);
    }

    /// How each sink is doing.
    public List<SinkFigures> figures(Instant now) {
        return drainers.stream().map(drainer -> drainer.figures(now)).toList();
    }

    /// Delivers what there is until a moment, and ends.
    ///
    /// @param within how long that may take
    public void finish(Duration within) {
        var until = System.nanoTime() + within.toNanos();
        drainers.forEach(Drainer::finish);
        for (var drainer : drainers) {
            var left = drainer.stop(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
            var sink = drainer.figures(Instant.EPOCH).sink();
            if (left > 0) {
                LOG.error("{} audit records could not be delivered to {}; they stay in the spool", left, sink);
            } else {
                LOG.info("All audit records are delivered to {}", sink);
            }
        }
    }

    private void trim() {
        trimming.lock();
        try {
            spool.trim(drainers.stream().mapToLong(Drainer::recorded).min().orElse(0), open);
        } catch (IOException failure) {
            LOG.warn("Delivered audit records could not be removed from the spool", failure);
        } finally {
            trimming.unlock();
        }
    }
}
