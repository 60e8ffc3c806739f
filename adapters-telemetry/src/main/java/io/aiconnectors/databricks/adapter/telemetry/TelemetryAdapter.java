package io.aiconnectors.databricks.adapter.telemetry;

import com.codahale.metrics.MetricRegistry;
import io.aiconnectors.databricks.adapter.telemetry.operation.Api;
import io.aiconnectors.databricks.adapter.telemetry.operation.ClientSpans;
import io.aiconnectors.databricks.adapter.telemetry.operation.TracedOperations;
import io.aiconnectors.databricks.adapter.telemetry.port.WatchedAudit;
import io.aiconnectors.databricks.adapter.telemetry.port.WatchedCatalog;
import io.aiconnectors.databricks.adapter.telemetry.port.WatchedCredentials;
import io.aiconnectors.databricks.adapter.telemetry.port.WatchedDirectory;
import io.aiconnectors.databricks.adapter.telemetry.port.WatchedEvents;
import io.aiconnectors.databricks.adapter.telemetry.port.WatchedLimits;
import io.aiconnectors.databricks.adapter.telemetry.port.WatchedPolicy;
import io.aiconnectors.databricks.adapter.telemetry.port.WatchedTags;
import io.aiconnectors.databricks.adapter.telemetry.port.WatchedTools;
import io.aiconnectors.databricks.adapter.telemetry.signal.Durations;
import io.aiconnectors.databricks.adapter.telemetry.signal.RegisteredSignals;
import io.aiconnectors.databricks.adapter.telemetry.signal.RegistryBridge;
import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.SecurityEvents;
import io.aiconnectors.databricks.domain.catalog.UnityCatalog;
import io.aiconnectors.databricks.domain.credential.UpstreamCredentials;
import io.aiconnectors.databricks.domain.genie.GenieSpaces;
import io.aiconnectors.databricks.domain.limit.RateLimits;
import io.aiconnectors.databricks.domain.policy.PolicyDecisions;
import io.aiconnectors.databricks.domain.proxy.RemoteTools;
import io.aiconnectors.databricks.domain.registry.WorkspaceDirectory;
import io.aiconnectors.databricks.domain.screening.Classifications;
import io.aiconnectors.databricks.domain.telemetry.Operations;
import io.aiconnectors.databricks.domain.telemetry.Signals;
import io.aiconnectors.databricks.domain.warehouse.SqlWarehouses;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/// The door of this module: the watching of calls, and ports with somebody who watches them. What is told goes out on
/// threads of its own; a collector that is slow or gone costs signals, never a call.
public final class TelemetryAdapter implements AutoCloseable {
    /// How long a stop waits for the last signals.
    public static final Duration LAST_SIGNALS = Duration.ofSeconds(5);

    private static final String SCOPE = "io.aiconnectors.databricks";

    private final OpenTelemetrySdk sdk;
    private final InstantSource clock;
    private final Durations durations;
    private final Signals signals;
    private final Operations operations;
    private final ClientSpans clientSpans;

    private TelemetryAdapter(OpenTelemetrySdk sdk, MetricRegistry registry, InstantSource clock) {
        var meter = sdk.getMeter(SCOPE);
        var tracer = sdk.getTracer(SCOPE);
        this.sdk = sdk;
        this.clock = clock;
        durations = new Durations(meter);
        signals = new RegisteredSignals(registry, meter);
        registry.addListener(new RegistryBridge(meter));
        operations = new TracedOperations(tracer, durations, signals, clock);
        clientSpans = new ClientSpans(tracer, durations, clock);
    }

    /// Begins to tell.
    ///
    /// @param registry where figures are kept and, by the admin port, shown
    public static TelemetryAdapter open(TelemetrySettings settings, MetricRegistry registry, InstantSource clock) {
        return new TelemetryAdapter(Channels.open(settings, clock), registry, clock);
    }

    /// Where figures are told that nobody watches from outside, such as the state of a breaker.
    public Signals signals() {
        return signals;
    }

    public Operations operations() {
        return operations;
    }

    public AuditTrail trail(AuditTrail audit) {
        return new WatchedAudit(audit, signals, durations, clock);
    }

    public PolicyDecisions decisions(PolicyDecisions policy) {
        return new WatchedPolicy(policy, signals, durations, clock);
    }

    public UpstreamCredentials credentials(UpstreamCredentials credentials) {
        return new WatchedCredentials(credentials, signals, clock);
    }

    public WorkspaceDirectory workspaces(WorkspaceDirectory directory) {
        return new WatchedDirectory(directory, clientSpans);
    }

    public UnityCatalog catalog(UnityCatalog catalog) {
        return new WatchedCatalog(catalog, clientSpans);
    }

    public Classifications classifications(Classifications tags) {
        return new WatchedTags(tags, clientSpans);
    }

    public GenieSpaces genieSpaces(GenieSpaces spaces) {
        return (call, at) ->
                clientSpans.over(Api.GENIE_SPACES, call.trace(), () -> spaces.spaces(call, at), ClientSpans::failure);
    }

    public SqlWarehouses warehouses(SqlWarehouses houses) {
        return (call, at) ->
                clientSpans.over(Api.WAREHOUSES, call.trace(), () -> houses.warehouses(call, at), ClientSpans::failure);
    }

    public RemoteTools remoteTools(RemoteTools tools) {
        return new WatchedTools(tools, clientSpans);
    }

    public RateLimits limits(RateLimits limits) {
        return new WatchedLimits(limits, signals);
    }

    public SecurityEvents securityEvents(SecurityEvents events) {
        return new WatchedEvents(events, signals);
    }

    /// Tells the last of it and ends.
    @Override
    public void close() {
        sdk.shutdown().join(LAST_SIGNALS.toMillis(), TimeUnit.MILLISECONDS);
    }
}
