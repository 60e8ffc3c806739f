package io.aiconnectors.databricks.bootstrap;

import com.codahale.metrics.MetricRegistry;
import io.aiconnectors.databricks.adapter.audit.AuditAdapter;
import io.aiconnectors.databricks.adapter.audit.AuditKeys;
import io.aiconnectors.databricks.adapter.audit.AuditSettings;
import io.aiconnectors.databricks.adapter.audit.AuditStart;
import io.aiconnectors.databricks.adapter.audit.drain.Drain;
import io.aiconnectors.databricks.adapter.audit.drain.DrainSettings;
import io.aiconnectors.databricks.adapter.audit.payload.EncryptedPayloads;
import io.aiconnectors.databricks.adapter.audit.sink.FileSink;
import io.aiconnectors.databricks.adapter.aws.firehose.FirehoseSettings;
import io.aiconnectors.databricks.adapter.aws.firehose.FirehoseSink;
import io.aiconnectors.databricks.bootstrap.settings.AuditPlan;
import io.aiconnectors.databricks.bootstrap.settings.SinkPlace;
import io.aiconnectors.databricks.domain.audit.CallPayloads;
import io.aiconnectors.databricks.domain.audit.PayloadsNotKept;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// The audit, put together.
final class AuditWiring {
    /// How long a stop waits for sinks; what they have not taken by then stays in the spool.
    static final Duration LAST_DELIVERIES = Duration.ofSeconds(20);

    private AuditWiring() {}

    /// Starts it where an earlier process left it.
    ///
    /// @throws StartRefused if its spool cannot be used
    static AuditAdapter start(
            AuditPlan plan, AuditKeys keys, MetricRegistry metrics, InstantSource clock, SecureRandom random) {
        var started = AuditAdapter.open(
                AuditSettings.of(plan.spool(), plan.spoolLimit()),
                plan.sinks().stream().map(AuditWiring::drain).toList(),
                keys,
                clock,
                random);
        return switch (started) {
            case AuditStart.Started(var audit) -> {
                AuditGauges.register(metrics, "audit.", audit::figures);
                yield audit;
            }
            case AuditStart.NotStarted(var reason) -> throw new StartRefused("AUDIT_SPOOL: " + reason);
        };
    }

    /// Starts the stream of payloads, if there is to be one.
    ///
    /// @throws StartRefused if its spool or the auditors' key cannot be used
    static Payloads payloads(
            AuditPlan plan, AuditKeys keys, MetricRegistry metrics, InstantSource clock, SecureRandom random) {
        return plan.payloads()
                .map(wanted -> payloads(wanted, plan.spoolLimit(), keys, metrics, clock, random))
                .orElseGet(() -> new Payloads(new PayloadsNotKept(), () -> {}));
    }

    private static Payloads payloads(
            AuditPlan.Payloads wanted,
            long limit,
            AuditKeys keys,
            MetricRegistry metrics,
            InstantSource clock,
            SecureRandom random) {
        var started = AuditAdapter.open(
                AuditSettings.of(wanted.spool(), limit), List.of(drain(wanted.sink())), keys, clock, random);
        return switch (started) {
            case AuditStart.Started(var stream) -> {
                AuditGauges.register(metrics, "audit.payloads.", stream::figures);
                yield new Payloads(
                        new EncryptedPayloads(AuditSecrets.auditors(wanted.auditorsKey()), stream.payloads(), clock),
                        () -> stream.close(LAST_DELIVERIES));
            }
            case AuditStart.NotStarted(var reason) -> throw new StartRefused("AUDIT_PAYLOAD_SPOOL: " + reason);
        };
    }

    /// Where payloads are kept, and how to let go of it.
    record Payloads(CallPayloads keeping, Runnable release) {}

    private static Drain drain(SinkPlace place) {
        return switch (place) {
            case SinkPlace.File(var path) -> new Drain(new FileSink("file", path), DrainSettings.AT_ONCE);
            case SinkPlace.Firehose(var stream, var region) ->
                new Drain(new FirehoseSink(FirehoseSettings.of(stream, region)), DrainSettings.GATHERING);
        };
    }
}
