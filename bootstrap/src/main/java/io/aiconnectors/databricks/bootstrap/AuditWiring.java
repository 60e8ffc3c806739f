package io.aiconnectors.databricks.bootstrap;

import com.codahale.metrics.MetricRegistry;
import io.aiconnectors.databricks.adapter.audit.AuditAdapter;
import io.aiconnectors.databricks.adapter.audit.AuditSettings;
import io.aiconnectors.databricks.adapter.audit.AuditStart;
import io.aiconnectors.databricks.adapter.audit.chain.JwsCheckpointSigner;
import io.aiconnectors.databricks.adapter.audit.drain.Drain;
import io.aiconnectors.databricks.adapter.audit.drain.DrainSettings;
import io.aiconnectors.databricks.adapter.audit.sink.FileSink;
import io.aiconnectors.databricks.adapter.aws.firehose.FirehoseSettings;
import io.aiconnectors.databricks.adapter.aws.firehose.FirehoseSink;
import io.aiconnectors.databricks.bootstrap.settings.AuditPlan;
import io.aiconnectors.databricks.bootstrap.settings.SinkPlace;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/// The audit, put together.
final class AuditWiring {
    /// How long a stop waits for sinks; what they have not taken by then stays in the spool.
    static final Duration LAST_DELIVERIES = Duration.ofSeconds(20);

    private AuditWiring() {}

    /// Starts it where an earlier process left it.
    ///
    /// @throws StartRefused if its spool cannot be used
    static AuditAdapter start(
            AuditPlan plan, AuditSecrets secrets, MetricRegistry metrics, InstantSource clock, SecureRandom random) {
        var started = AuditAdapter.open(
                AuditSettings.of(plan.spool(), plan.spoolLimit()),
                secrets.digester(),
                plan.sinks().stream().map(AuditWiring::drain).toList(),
                new JwsCheckpointSigner(secrets.signing()),
                clock,
                random);
        return switch (started) {
            case AuditStart.Started(var audit) -> {
                AuditGauges.register(metrics, audit::figures);
                yield audit;
            }
            case AuditStart.NotStarted(var reason) -> throw new StartRefused("AUDIT_SPOOL: " + reason);
        };
    }

    private static Drain drain(SinkPlace place) {
        return switch (place) {
            case SinkPlace.File(var path) -> new Drain(new FileSink("file", path), DrainSettings.AT_ONCE);
            case SinkPlace.Firehose(var stream, var region) ->
                new Drain(new FirehoseSink(FirehoseSettings.of(stream, region)), DrainSettings.GATHERING);
        };
    }
}
