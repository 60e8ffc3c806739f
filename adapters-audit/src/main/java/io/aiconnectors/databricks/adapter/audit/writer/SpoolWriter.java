package io.aiconnectors.databricks.adapter.audit.writer;

import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.disk.Trouble;
import io.aiconnectors.databricks.adapter.audit.spool.OpenCalls;
import io.aiconnectors.databricks.adapter.audit.spool.Spool;
import io.aiconnectors.databricks.domain.audit.AuditRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives records their place in the chain and writes them: one thread, which takes everything that waits and makes it
/// last together. While the disk fails it tries again with what may not be refused.
public final class SpoolWriter {
    private static final Logger LOG = LoggerFactory.getLogger(SpoolWriter.class);

    private final Spool spool;
    private final OpenCalls open;
    private final Checkpoints checkpoints;
    private final Intake intake;
    private final long retryNanos;
    private final Runnable written;
    private final LongFunction<String> loss;
    private final Thread thread;
    private ChainHead head;
    private boolean failing;
    private volatile boolean abandoned;
    private final AtomicLong eventsLost = new AtomicLong();

    private SpoolWriter(
            Room room, Checkpoints checkpoints, Duration retry, Runnable written, LongFunction<String> loss) {
        this.spool = room.spool();
        this.open = room.open();
        this.checkpoints = checkpoints;
        this.intake = new Intake(room);
        this.retryNanos = retry.toNanos();
        this.written = written;
        this.loss = loss;
        this.head = room.spool().head();
        this.thread = Thread.ofPlatform().name("audit-spool").daemon().unstarted(this::run);
    }

    /// Starts the thread.
    ///
    /// @param retry   between two attempts on a disk that fails
    /// @param written is told after every write; quick, and throws nothing
    /// @param loss    makes the record that tells how many events could not be kept
    public static SpoolWriter start(
            Room room, Checkpoints checkpoints, Duration retry, Runnable written, LongFunction<String> loss) {
        var writer = new SpoolWriter(room, checkpoints, retry, written, loss);
        writer.thread.start();
        return writer;
    }

    /// Writes the record that opens a call, and waits until it lasts.
    public Fate open(String json) {
        var opening = new Entry.Opening(json, new Waiting());
        intake.offer(opening);
        return opening.waiting().fate();
    }

    /// Writes a payload, and waits until it lasts.
    public Fate keep(String json) {
        var payload = new Entry.Payload(json, new Waiting());
        intake.offer(payload);
        return payload.waiting().fate();
    }

    /// Writes the record that closes a call, soon.
    ///
    /// @param opening number of the record that opened it
    public void close(long opening, String json) {
        intake.offer(new Entry.Closing(json, opening));
    }

    /// Writes what has happened, soon.
    public void event(String json) {
        intake.offer(new Entry.Event(json));
    }

    /// Writes what has happened to the connector itself, soon, and attests the chain.
    ///
    /// @param lasting is told once it outlives a loss of power; throws nothing
    public void service(String json, Runnable lasting) {
        intake.offer(new Entry.Notice(json, lasting));
    }

    /// How many records wait.
    public int queued() {
        return intake.queued();
    }

    /// Why a call would be refused now; empty if it would not.
    public String refusing() {
        return intake.refusing();
    }

    /// How many events were too many to be kept.
    public long eventsLost() {
        return eventsLost.get() + intake.lost();
    }

    /// Lets no call begin any more, and waits until everything else is written.
    ///
    /// @return whether it is, within the time
    public boolean finish(Duration within) {
        intake.close();
        try {
            var finished = thread.join(within);
            abandoned = true;
            return thread.join(Duration.ofNanos(2 * retryNanos)) && finished && intake.queued() == 0;
        } catch (InterruptedException _) {
            abandoned = true;
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run() {
        while (!abandoned && !isFinished()) {
            var group = withLosses(intake.take(failing ? 0 : checkpoints.nanosLeft()));
            try {
                if (failing) {
                    spool.cut();
                }
                write(group);
                intake.written();
                recovered();
            } catch (IOException | RuntimeException failure) {
                failed(group, failure);
            }
        }
    }

    /// Nothing comes any more, everything is written, and so is how much was lost.
    private boolean isFinished() {
        return intake.isClosed() && intake.queued() == 0 && intake.lost() == 0;
    }

    private List<Entry> withLosses(List<Entry> group) {
        var lost = failing ? 0 : intake.takeLost();
        if (lost == 0) {
            return group;
        }
        LOG.error("{} events are not in the audit: they were too many, or there was no room for them", lost);
        eventsLost.addAndGet(lost);
        var all = new ArrayList<>(group);
        all.add(new Entry.Notice(loss.apply(lost), () -> {}));
        return all;
    }

    private void write(List<Entry> group) throws IOException {
        var records = new ArrayList<AuditRecord>(group.size() + 1);
        var next = head;
        for (var entry : group) {
            next = add(records, next, entry.json());
        }
        Optional<ChainHead> attested = Optional.empty();
        if (group.stream().anyMatch(Entry.Notice.class::isInstance) || checkpoints.isDueAfter(group.size())) {
            var statement = checkpoints.statement(next);
            if (statement.isPresent()) {
                attested = Optional.of(next);
                next = add(records, next, statement.get());
            }
        }
        if (!records.isEmpty()) {
            spool.append(records, head);
            head = next;
            settle(group, records);
            checkpoints.written(group.size(), attested);
            written.run();
        }
    }

    private static ChainHead add(List<AuditRecord> records, ChainHead before, String json) {
        var record = before.next(json);
        records.add(record);
        return before.after(record);
    }

    private void settle(List<Entry> group, List<AuditRecord> records) {
        for (var index = 0; index < group.size(); index++) {
            var sequence = records.get(index).sequence();
            switch (group.get(index)) {
                case Entry.Opening opening -> {
                    open.opened(sequence);
                    opening.waiting().settle(new Fate.Lasting(sequence));
                }
                case Entry.Payload payload -> payload.waiting().settle(new Fate.Lasting(sequence));
                case Entry.Closing closing -> open.closed(closing.opened());
                case Entry.Notice notice -> notice.lasting().run();
                case Entry.Event _ -> {}
            }
        }
    }

    private void failed(List<Entry> group, Exception failure) {
        var code = "audit_" + Trouble.of(failure).code();
        if (!failing) {
            LOG.error("Audit records cannot be written, so calls are refused: {}", code, failure);
        }
        failing = true;
        intake.refuse(group, code);
        intake.rest(retryNanos);
    }

    private void recovered() {
        if (failing) {
            failing = false;
            intake.resume();
            LOG.info("Audit records can be written again");
        }
    }
}
