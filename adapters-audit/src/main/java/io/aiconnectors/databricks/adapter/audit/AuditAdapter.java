package io.aiconnectors.databricks.adapter.audit;

import io.aiconnectors.databricks.adapter.audit.drain.Drain;
import io.aiconnectors.databricks.adapter.audit.drain.Drainers;
import io.aiconnectors.databricks.adapter.audit.payload.PayloadStream;
import io.aiconnectors.databricks.adapter.audit.record.EventIds;
import io.aiconnectors.databricks.adapter.audit.record.Interrupted;
import io.aiconnectors.databricks.adapter.audit.record.Shortened;
import io.aiconnectors.databricks.adapter.audit.spool.Missing;
import io.aiconnectors.databricks.adapter.audit.spool.OpenCalls;
import io.aiconnectors.databricks.adapter.audit.spool.Spool;
import io.aiconnectors.databricks.adapter.audit.spool.SpoolStart;
import io.aiconnectors.databricks.adapter.audit.writer.Checkpoints;
import io.aiconnectors.databricks.adapter.audit.writer.Room;
import io.aiconnectors.databricks.adapter.audit.writer.SpoolWriter;
import io.aiconnectors.databricks.domain.audit.AuditRecord;
import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.SecurityEvents;
import io.aiconnectors.databricks.domain.audit.ServiceEvents;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door of the audit: a spool, the thread that writes it, and one for each sink that takes records from it.
public final class AuditAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(AuditAdapter.class);

    private final Place place;
    private final Spool spool;
    private final OpenCalls open;
    private final ServiceLines lines;
    private final Drainers drainers;
    private final List<Drain> sinks;
    private final SpoolWriter writer;
    private final SpooledAuditTrail trail;
    private final InstantSource clock;
    private final AtomicBoolean closed = new AtomicBoolean();

    private AuditAdapter(
            AuditSettings settings,
            Place place,
            SpoolStart.Started found,
            List<Drain> sinks,
            AuditKeys keys,
            InstantSource clock,
            RandomGenerator random)
            throws IOException {
        var ids = new EventIds(random);
        this.place = place;
        this.spool = found.spool();
        this.open = new OpenCalls(
                found.neverClosed().stream().map(AuditRecord::sequence).toList());
        this.lines = new ServiceLines(ids, clock);
        this.sinks = List.copyOf(sinks);
        this.clock = clock;
        this.drainers = Drainers.start(spool, open, sinks, random);
        this.writer = SpoolWriter.start(
                new Room(spool, open, settings.limit()),
                new Checkpoints(keys.signer(), ids, clock, settings.attestedEvery(), settings.attestedAfter()),
                settings.retry(),
                drainers::wake,
                lines::lost);
        this.trail = new SpooledAuditTrail(writer, keys.digester(), ids);
        found.neverClosed().forEach(this::interrupted);
        found.missing().forEach(this::damaged);
    }

    /// Starts the audit where an earlier process left it: calls that it left open are closed as `interrupted`.
    ///
    /// @param sinks at least one, each with a name of its own
    public static AuditStart open(
            AuditSettings settings, List<Drain> sinks, AuditKeys keys, InstantSource clock, RandomGenerator random) {
        return switch (Place.take(settings.spool())) {
            case Place.Taken.Ours(var place) -> open(settings, place, sinks, keys, clock, random);
            case Place.Taken.Not(var reason) -> new AuditStart.NotStarted(reason);
        };
    }

    static AuditStart open(
            AuditSettings settings,
            Place place,
            List<Drain> sinks,
            AuditKeys keys,
            InstantSource clock,
            RandomGenerator random) {
        var names = sinks.stream().map(drain -> drain.sink().name()).toList();
        if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("the audit needs sinks, each with a name of its own");
        }
        try {
            return switch (Spool.open(place.disk(), names, settings.segment(), () -> chainId(random))) {
                case SpoolStart.Started started ->
                    new AuditStart.Started(new AuditAdapter(settings, place, started, sinks, keys, clock, random));
                case SpoolStart.NotStarted(var reason) -> {
                    place.leave();
                    yield new AuditStart.NotStarted(reason);
                }
            };
        } catch (IOException failure) {
            place.leave();
            return new AuditStart.NotStarted(Place.unusable(failure));
        }
    }

    private static String chainId(RandomGenerator random) {
        var id = new byte[16];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /// Records tool calls.
    public AuditTrail trail() {
        return trail;
    }

    /// Keeps payloads, where this is a spool of payloads.
    public PayloadStream payloads() {
        return new SpooledPayloads(writer);
    }

    /// Records what happens around sign-in.
    public SecurityEvents securityEvents() {
        return trail;
    }

    /// Records what happens to the connector itself, and attests the chain.
    public ServiceEvents serviceEvents() {
        return event -> writer.service(lines.of(event), () -> {});
    }

    /// How it is doing.
    public AuditFigures figures() {
        return new AuditFigures(
                writer.queued(),
                spool.bytes(),
                drainers.figures(clock.instant()),
                writer.eventsLost() + recordsLost(),
                open.count(),
                writer.refusing());
    }

    private long recordsLost() {
        try {
            return spool.lost();
        } catch (IOException failure) {
            LOG.warn("It cannot be read how many audit records were lost", failure);
            return 0;
        }
    }

    /// Takes nothing more, says so in the chain, attests it, and delivers what there is. What cannot be delivered in
    /// time stays in the spool; the log says how much that is.
    public void close(Duration within) {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        var until = System.nanoTime() + within.toNanos();
        writer.service(lines.stopped(), () -> {});
        if (!writer.finish(within)) {
            LOG.error("{} audit records could not be written before the end", writer.queued());
        }
        drainers.finish(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
        sinks.forEach(drain -> drain.sink().close());
        spool.close();
        place.leave();
    }

    private void interrupted(AuditRecord opening) {
        var closing = Interrupted.closing(opening.line(), clock.instant()).json();
        writer.close(opening.sequence(), Shortened.to(Room.CLOSING, closing));
    }

    private void damaged(Missing missing) {
        LOG.error("Audit records {} to {} are lost", missing.first(), missing.last());
        writer.service(lines.damaged(missing), () -> told(missing));
    }

    private void told(Missing missing) {
        try {
            spool.told(missing);
        } catch (IOException failure) {
            LOG.warn("It will be told again that audit records are lost", failure);
        }
    }
}
