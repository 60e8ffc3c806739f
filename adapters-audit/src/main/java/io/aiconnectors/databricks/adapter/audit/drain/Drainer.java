package io.aiconnectors.databricks.adapter.audit.drain;

import io.aiconnectors.databricks.adapter.audit.record.RecordFacts;
import io.aiconnectors.databricks.adapter.audit.spool.Spool;
import io.aiconnectors.databricks.adapter.audit.spool.SpoolReader;
import io.aiconnectors.databricks.domain.audit.AuditRecord;
import io.aiconnectors.databricks.domain.audit.AuditSink;
import io.aiconnectors.databricks.domain.audit.AuditSink.Delivery;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Delivers the spool's records to one sink, in their order and at least once, for as long as it takes.
final class Drainer {
    private static final Logger LOG = LoggerFactory.getLogger(Drainer.class);

    private final Spool spool;
    private final AuditSink sink;
    private final DrainSettings settings;
    private final Pause pause;
    private final Runnable moved;
    private final Thread thread;
    private volatile long reached;
    private volatile long recorded;
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private volatile String trouble = "";
    private volatile List<AuditRecord> inHand = List.of();
    private volatile boolean stopping;
    private volatile boolean hurried;
    private volatile boolean stopped;

    /// @param moved is told after every batch
    Drainer(Spool spool, AuditSink sink, DrainSettings settings, RandomGenerator random, Runnable moved) {
        this.spool = spool;
        this.sink = sink;
        this.settings = settings;
        this.pause = new Pause(settings, random);
        this.moved = moved;
        this.thread = Thread.ofPlatform().name("audit-" + sink.name()).daemon().unstarted(this::run);
    }

    void start(long from) {
        reached = from;
        recorded = from;
        thread.start();
    }

    /// Number of the last record of which it is written down that the sink has it.
    long recorded() {
        return recorded;
    }

    /// There is more.
    void wake() {
        LockSupport.unpark(thread);
    }

    SinkFigures figures(Instant now) {
        var oldest = inHand.isEmpty()
                ? Duration.ZERO
                : Duration.between(RecordFacts.of(inHand.getFirst().line()).at(now), now);
        return new SinkFigures(
                sink.name(),
                delivered.get(),
                failed.get(),
                Math.max(0, spool.lasting() - reached),
                oldest.isNegative() ? Duration.ZERO : oldest,
                trouble);
    }

    /// Ends once the sink has everything, and tries at once what it would have tried later.
    void finish() {
        stopping = true;
        hurried = true;
        wake();
    }

    /// Ends it.
    ///
    /// @param until after which it is not waited for what is still to be delivered
    /// @return how many records could not be
    long stop(Duration until) {
        try {
            thread.join(until);
            stopped = true;
            hurried = true;
            thread.interrupt();
            thread.join(Duration.ofSeconds(1));
        } catch (InterruptedException _) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
        return Math.max(0, spool.lasting() - reached);
    }

    private void run() {
        var reader = spool.after(reached);
        while (!stopped) {
            try {
                if (spool.lasting() > reached) {
                    gather();
                    deliver(reader);
                } else if (stopping) {
                    return;
                } else {
                    LockSupport.park(this);
                }
            } catch (IOException | RuntimeException failure) {
                LOG.error("Audit records could not be read for {}", sink.name(), failure);
                reader = spool.after(reached);
                failed("spool_unreadable");
            }
        }
    }

    private void gather() {
        var until = System.nanoTime() + settings.linger().toNanos();
        for (var left = until - System.nanoTime(); left > 0 && !stopping; left = until - System.nanoTime()) {
            if (spool.lasting() - reached >= sink.batch().records()) {
                return;
            }
            LockSupport.parkNanos(this, left);
        }
    }

    private void deliver(SpoolReader reader) throws IOException {
        var batch = reader.next(sink.batch());
        inHand = batch;
        while (!inHand.isEmpty() && !stopped) {
            inHand = attempt(inHand);
        }
        if (inHand.isEmpty() && !batch.isEmpty()) {
            reached = batch.getLast().sequence();
            record(batch.getLast());
        }
    }

    // Where this fails the sink may get some records again after a restart, and the spool keeps them until then.
    private void record(AuditRecord last) {
        try {
            spool.delivered(sink.name(), last);
            recorded = last.sequence();
            moved.run();
        } catch (IOException failure) {
            LOG.warn("It could not be written down how far {} has come", sink.name(), failure);
        }
    }

    // What is left of the batch goes before anything later, so that the order of what is delivered is kept.
    private List<AuditRecord> attempt(List<AuditRecord> records) {
        return switch (delivery(records)) {
            case Delivery.Delivered _ -> {
                succeeded(records.size());
                yield List.of();
            }
            case Delivery.Partly(var missing, var code) -> {
                succeeded(records.size() - missing.size());
                failed(code);
                yield missing.stream().map(records::get).toList();
            }
            case Delivery.Failed(var code) -> {
                failed(code);
                yield records;
            }
        };
    }

    private Delivery delivery(List<AuditRecord> records) {
        try {
            var delivery = sink.deliver(records);
            return isPossible(delivery, records.size()) ? delivery : new Delivery.Failed("sink_contradicts_itself");
        } catch (RuntimeException failure) {
            LOG.error("The sink {} broke", sink.name(), failure);
            return new Delivery.Failed("sink_broke");
        }
    }

    private static boolean isPossible(Delivery delivery, int records) {
        return !(delivery instanceof Delivery.Partly(var missing, var _))
                || (!missing.isEmpty()
                        && missing.stream().allMatch(index -> index >= 0 && index < records)
                        && missing.stream().distinct().count() == missing.size());
    }

    private void succeeded(int records) {
        delivered.addAndGet(records);
        if (records > 0) {
            pause.reset();
            if (!trouble.isEmpty()) {
                LOG.info("Audit records reach {} again", sink.name());
            }
            trouble = "";
        }
    }

    private void failed(String code) {
        failed.incrementAndGet();
        if (!code.equals(trouble)) {
            LOG.warn("Audit records do not reach {}: {}", sink.name(), code);
        }
        trouble = code;
        var until = System.nanoTime() + pause.next().toNanos();
        for (var left = until - System.nanoTime(); left > 0 && !hurried; left = until - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
        if (hurried) {
            pause.reset();
            hurried = false;
        }
    }
}
