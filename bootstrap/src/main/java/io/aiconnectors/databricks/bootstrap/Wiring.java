package io.aiconnectors.databricks.bootstrap;

import com.codahale.metrics.MetricRegistry;
import io.aiconnectors.databricks.adapter.audit.AuditAdapter;
import io.aiconnectors.databricks.adapter.databricks.DatabricksAdapter;
import io.aiconnectors.databricks.adapter.databricks.DatabricksConfig;
import io.aiconnectors.databricks.adapter.entra.EntraAdapter;
import io.aiconnectors.databricks.adapter.entra.settings.EntraSettings;
import io.aiconnectors.databricks.adapter.facts.FactsAdapter;
import io.aiconnectors.databricks.adapter.local.LocalRateLimits;
import io.aiconnectors.databricks.adapter.mcp.McpAdapter;
import io.aiconnectors.databricks.adapter.mcp.McpSettings;
import io.aiconnectors.databricks.adapter.oauth.OAuthAdapter;
import io.aiconnectors.databricks.adapter.opa.Canary;
import io.aiconnectors.databricks.adapter.opa.OpaAdapter;
import io.aiconnectors.databricks.adapter.opa.OpaSettings;
import io.aiconnectors.databricks.adapter.pages.calls.Lookout;
import io.aiconnectors.databricks.adapter.pages.calls.LookoutTrail;
import io.aiconnectors.databricks.adapter.telemetry.TelemetryAdapter;
import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.access.KeepAnswer;
import io.aiconnectors.databricks.application.oauth.AuthenticateBearer;
import io.aiconnectors.databricks.application.oauth.MarkGrant;
import io.aiconnectors.databricks.application.proxy.Patience;
import io.aiconnectors.databricks.application.proxy.Pursuit;
import io.aiconnectors.databricks.bootstrap.settings.Settings;
import io.aiconnectors.databricks.domain.identity.AccessTokens;
import io.aiconnectors.databricks.domain.secret.Secret;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/// Who works with whom, from top to bottom. Everything that must be closed is closed in the reverse order.
final class Wiring implements AutoCloseable {
    /// The policy speaks of calls per minute.
    private static final Duration LIMIT_PERIOD = Duration.ofMinutes(1);

    /// Of whom calls are counted at once.
    private static final int PEOPLE = 10_000;

    private static final String PRODUCT = "databricks-mcp-connector";

    private final MetricRegistry metrics;
    private final TelemetryAdapter telemetry;
    private final AuditAdapter audit;
    private final String signingKey;
    private final AuditWiring.Payloads payloads;
    private final OpaAdapter opa;
    private final EntraAdapter entra;
    private final DatabricksAdapter databricks;
    private final SignInState state;
    private final SignInWiring signIn;
    private final McpAdapter mcp;
    private final Lookout lookout;

    private Wiring(
            MetricRegistry metrics,
            TelemetryAdapter telemetry,
            AuditAdapter audit,
            String signingKey,
            AuditWiring.Payloads payloads,
            OpaAdapter opa,
            EntraAdapter entra,
            DatabricksAdapter databricks,
            SignInState state,
            SignInWiring signIn,
            McpAdapter mcp,
            Lookout lookout) {
        this.metrics = metrics;
        this.telemetry = telemetry;
        this.audit = audit;
        this.signingKey = signingKey;
        this.payloads = payloads;
        this.opa = opa;
        this.entra = entra;
        this.databricks = databricks;
        this.state = state;
        this.signIn = signIn;
        this.mcp = mcp;
        this.lookout = lookout;
    }

    /// Builds everything; nothing is asked of anybody yet.
    static Wiring of(Settings settings, Secrets secrets, MetricRegistry metrics) {
        var clock = InstantSource.system();
        var random = new SecureRandom();
        var version = Version.ofThisBuild();

        var telemetry = TelemetryWiring.open(settings, version, metrics, clock, random);
        var auditSecrets = AuditSecrets.of(settings.audit(), random);
        var keys = auditSecrets.keys();
        var payloads = AuditWiring.payloads(settings.audit(), keys, metrics, clock, random);
        var audit = AuditWiring.start(settings.audit(), keys, metrics, clock, random);
        var opa = new OpaAdapter(
                OpaSettings.of(settings.policyEngine().url(), secrets.policyEngineToken())
                        .believing(settings.reliance().revisions()),
                new Canary(
                        settings.entra().apiScope(),
                        settings.reliance().canaryGroups(),
                        settings.reliance().canaryTag()),
                telemetry.signals(),
                clock);
        var state = SignInState.of(settings.signIn().store(), clock, random);
        var events = telemetry.securityEvents(audit.securityEvents());
        var entra = EntraAdapter.open(
                new EntraSettings(
                        settings.entra().authority(),
                        settings.entra().clientId(),
                        secrets.entraCredential(),
                        settings.entra().apiScope(),
                        settings.publicUrl().resolve("/auth/callback"),
                        settings.entra().consentScopes()),
                new MarkGrant(state.grants(), events, clock),
                telemetry.signals(),
                clock,
                random);
        var limits = new LocalRateLimits(opa.callLimits(), LIMIT_PERIOD, PEOPLE);
        var databricks = DatabricksAdapter.open(
                DatabricksConfig.of(settings.workspaces(), PRODUCT + "/" + version)
                        .readingTags(
                                settings.tags().atOnce(),
                                settings.tags().deadline(),
                                settings.tags().memory(),
                                settings.tags().foundMemory()),
                telemetry.credentials(entra.upstreamCredentials()),
                limits,
                metrics,
                telemetry.signals(),
                clock,
                random);
        var lookout = new Lookout(databricks.workspaceDirectory().aliases());
        var gate = new AccessGate(
                telemetry.limits(limits),
                telemetry.trail(new LookoutTrail(audit.trail(), lookout)),
                payloads.keeping(),
                telemetry.decisions(opa.decisions()),
                telemetry.workspaces(databricks.workspaceDirectory()),
                clock);
        var pursuit = new Pursuit(gate, Patience.of(settings.resultWait()), clock, Thread::sleep);
        var signIn = SignInWiring.of(
                settings, secrets, state, entra.identityProvider(), events, telemetry.signals(), random, clock);
        var mcpSettings = mcpSettings(settings, secrets.cursorKey(), version);
        var mcp = new McpAdapter(
                mcpSettings,
                McpAdapter.tools(
                        mcpSettings,
                        gate,
                        new KeepAnswer(payloads.keeping(), audit.serviceEvents(), clock),
                        UseCases.of(gate, databricks, telemetry, new FactsAdapter(), pursuit),
                        databricks.workspaceDirectory().aliases(),
                        random,
                        clock),
                accessTokens(settings, secrets, state, entra, clock),
                events,
                telemetry.operations(),
                random,
                clock);
        return new Wiring(
                metrics,
                telemetry,
                audit,
                auditSecrets.signing().thumbprint(),
                payloads,
                opa,
                entra,
                databricks,
                state,
                signIn,
                mcp,
                lookout);
    }

    OAuthAdapter signIn() {
        return signIn.front();
    }

    McpAdapter mcp() {
        return mcp;
    }

    OpaAdapter policy() {
        return opa;
    }

    AuditAdapter audit() {
        return audit;
    }

    /// The thumbprint of the key that checkpoints are signed with.
    String signingKey() {
        return signingKey;
    }

    MetricRegistry metrics() {
        return metrics;
    }

    Lookout lookout() {
        return lookout;
    }

    SignInState state() {
        return state;
    }

    EntraAdapter entra() {
        return entra;
    }

    @Override
    public void close() {
        signIn.close();
        databricks.close();
        entra.close();
        opa.close();
        state.release().run();
        payloads.release().run();
        audit.close(AuditWiring.LAST_DELIVERIES);
        telemetry.close();
    }

    private static AccessTokens accessTokens(
            Settings settings, Secrets secrets, SignInState state, EntraAdapter entra, InstantSource clock) {
        var own =
                new AuthenticateBearer(SignInWiring.oauthSettings(settings, secrets.clients()), state.grants(), clock);
        return settings.signIn().acceptsEntraTokens() ? new OwnTokensFirst(own, entra.accessTokens()) : own;
    }

    private static McpSettings mcpSettings(Settings settings, Secret cursorKey, String version) {
        return new McpSettings(
                settings.publicUrl().resolve("/mcp"),
                List.of(settings.publicUrl()),
                settings.entra().apiScope(),
                Set.copyOf(settings.allowedOrigins()),
                Set.of(),
                McpSettings.BODY_LIMIT,
                PRODUCT,
                version,
                McpSettings.STREAM_AFTER,
                McpSettings.KEEP_ALIVE,
                cursorKey,
                false);
    }
}
