package io.aiconnectors.databricks.adapter.audit;

import io.aiconnectors.databricks.adapter.audit.chain.ChainHead;
import io.aiconnectors.databricks.adapter.audit.drain.Drain;
import io.aiconnectors.databricks.adapter.audit.drain.DrainSettings;
import io.aiconnectors.databricks.adapter.audit.record.ArgumentsDigester;
import io.aiconnectors.databricks.adapter.audit.record.RecordFacts;
import io.aiconnectors.databricks.adapter.audit.segment.SegmentHeader;
import io.aiconnectors.databricks.adapter.audit.segment.SegmentScan;
import io.aiconnectors.databricks.domain.audit.AuditRecord;
import io.aiconnectors.databricks.domain.audit.AuditSink;
import io.aiconnectors.databricks.domain.audit.ServiceEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Starts audits for tests, and looks into their spools.
final class Audits {
    static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration QUICK = Duration.ofMillis(2);

    private Audits() {}

    static AuditSettings settings(Path spool) {
        return new AuditSettings(spool, 64L * 1024 * 1024, 1024 * 1024, QUICK, 1_000, Duration.ofMinutes(1));
    }

    static AuditAdapter start(Path spool, AuditSink... sinks) {
        return started(start(settings(spool), sinks));
    }

    static AuditStart start(AuditSettings settings, AuditSink... sinks) {
        return AuditAdapter.open(settings, drains(sinks), keys(), InstantSource.system(), new Random(7));
    }

    static AuditAdapter start(AuditSettings settings, Place place, AuditSink... sinks) {
        return started(
                AuditAdapter.open(settings, place, drains(sinks), keys(), InstantSource.system(), new Random(7)));
    }

    static AuditAdapter started(AuditStart start) {
        return switch (start) {
            case AuditStart.Started(var audit) -> audit;
            case AuditStart.NotStarted(var reason) -> throw new AssertionError(reason);
        };
    }

    static Place place(Path spool) {
        return switch (Place.take(spool)) {
            case Place.Taken.Ours(var place) -> place;
            case Place.Taken.Not(var reason) -> throw new AssertionError(reason);
        };
    }

    static List<Drain> drains(AuditSink... sinks) {
        return Stream.of(sinks)
                .map(sink -> new Drain(sink, new DrainSettings(Duration.ZERO, QUICK, QUICK)))
                .toList();
    }

    static AuditKeys keys() {
        return new AuditKeys(Audits::statement, ArgumentsDigester.forOneRun(new Random(7)));
    }

    static ServiceEvent policyChanged() {
        return new ServiceEvent(
                Instant.parse("2026-11-23T10:15:30Z"), ServiceEvent.Kind.POLICY_CHANGED, Collections.emptySortedMap());
    }

    /// What the signer would sign, unsigned.
    static String statement(ChainHead head, Instant at) {
        return "test." + head.sequence() + "." + head.hash() + "." + at.getEpochSecond();
    }

    /// Records that are in the spool's files by now, in their order.
    static List<AuditRecord> spooled(Path spool) {
        var records = new ArrayList<AuditRecord>();
        for (var file : files(spool, ".spool")) {
            try {
                var bytes = Files.readAllBytes(file);
                records.addAll(SegmentScan.of(bytes, SegmentHeader.LENGTH, 1).prefix());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return records;
    }

    static List<Path> files(Path directory, String end) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static boolean holds(List<AuditRecord> records, String event, String phase) {
        return records.stream()
                .map(record -> RecordFacts.of(record.line()))
                .anyMatch(
                        facts -> facts.eventId().equals(event) && facts.phase().equals(phase));
    }

    static void await(BooleanSupplier come) {
        var until = System.nanoTime() + SOON.toNanos();
        while (!come.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it did not come to it");
            }
            LockSupport.parkNanos(QUICK.toNanos());
        }
    }
}
