package io.aiconnectors.databricks.bootstrap;

import com.codahale.metrics.health.HealthCheck;
import io.aiconnectors.databricks.adapter.entra.EntraReadiness;
import io.aiconnectors.databricks.adapter.facts.FactsAdapter;
import io.aiconnectors.databricks.bootstrap.settings.Settings;
import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.Managed;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.StringSubstitutor;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/// The HTTP server: which servlet stands where, what is watched, and what ends with it.
final class ConnectorApplication extends Application<ConnectorConfiguration> {
    private static final String CONFIGURATION = "connector.yml";

    private final Settings settings;
    private final Wiring wiring;
    private final Runnable release;

    /// A server around what was wired.
    ///
    /// @param release what to let go of after everything else
    ConnectorApplication(Settings settings, Wiring wiring, Runnable release) {
        this.settings = settings;
        this.wiring = wiring;
        this.release = release;
    }

    /// Serves until the process is told to stop; returns once it serves.
    void serve() throws Exception {
        run("server", CONFIGURATION);
    }

    @Override
    public String getName() {
        return "databricks-mcp-connector";
    }

    @Override
    public void initialize(Bootstrap<ConnectorConfiguration> bootstrap) {
        bootstrap.setMetricRegistry(wiring.metrics());
        bootstrap.setConfigurationSourceProvider(new SubstitutingSourceProvider(
                new ResourceConfigurationSourceProvider(),
                new StringSubstitutor(Map.of(
                        "port", Integer.toString(settings.port()),
                        "adminPort", Integer.toString(settings.adminPort()),
                        "logLevel", settings.logLevel().name(),
                        "logFormat", settings.telemetry().logFormat().name().toLowerCase(Locale.ROOT),
                        "bindHost", settings.isLocal() ? "127.0.0.1" : "0.0.0.0"))));
    }

    @Override
    protected void addDefaultCommands(Bootstrap<ConnectorConfiguration> bootstrap) {
        bootstrap.addCommand(new BriefServerCommand(this));
    }

    @Override
    protected void onFatalError(Throwable cause) {
        throw new StartRefused("the HTTP server could not be started; see above");
    }

    @Override
    public void run(ConnectorConfiguration configuration, Environment environment) {
        environment.jersey().disable();
        var context = environment.getApplicationContext();
        context.setErrorHandler(new PlainErrors());
        environment.lifecycle().addServerLifecycleListener(server -> server.setErrorHandler(new PlainErrors()));

        environment
                .lifecycle()
                .addServerLifecycleListener(
                        _ -> Thread.ofVirtual().name("warm-up").start(FactsAdapter::warmUp));

        var mcp = wiring.mcp();
        put(environment, "mcp", mcp.endpoint(), mcp.endpointPath());
        put(environment, "metadata", mcp.metadata(), mcp.metadataPaths().toArray(String[]::new));
        var signIn = wiring.signIn();
        put(environment, "sign-in", signIn.endpoints(), signIn.paths().toArray(String[]::new));
        put(environment, "health", new HealthServlet(), "/health");
        var clock = InstantSource.system();
        var replica = Replica.name(System.getenv(), new SecureRandom());
        var drain = new Drain();
        var pages = new FrontPages(settings, wiring, drain, replica, clock);
        put(environment, "people", pages.people(), FrontPages.ROOT);
        put(environment, "nothing-here", new NothingHereServlet(), "/");

        pages.open(environment.admin());
        drains(environment, drain);

        environment.healthChecks().register("policy", new PolicyHealth(wiring.policy()));
        environment.healthChecks().register("audit", new AuditHealth(wiring.audit()::figures));
        environment.healthChecks().register("entra-keys", entraKeys());
        environment.healthChecks().register("sign-in-state", signInState());
        var records = new ServiceRecords(wiring.audit().serviceEvents(), replica, clock);
        var revision = ServiceRecords.revision(wiring.policy().standing());
        records.started(settings, Version.ofThisBuild(), revision, wiring.signingKey());
        var watch = wiring.policy().watch(wiring.audit().serviceEvents(), revision);
        environment.lifecycle().manage(new Managed() {
            @Override
            public void stop() {
                watch.close();
                try {
                    wiring.close();
                } finally {
                    release.run();
                }
            }
        });
    }

    private void drains(Environment environment, Drain drain) {
        var filter = environment.servlets().addFilter("drain", new DrainFilter(drain));
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        environment
                .lifecycle()
                .addServerLifecycleListener(server -> new StopSequence(drain, settings.hosting(), server).install());
    }

    private static void put(Environment environment, String name, HttpServlet servlet, String... paths) {
        var holder = new ServletHolder(name, servlet);
        holder.setAsyncSupported(true);
        for (var path : paths) {
            environment.getApplicationContext().addServlet(holder, path);
        }
    }

    private HealthCheck signInState() {
        return new HealthCheck() {
            @Override
            protected Result check() {
                var troubles = wiring.state().troubles().get();
                return troubles.isEmpty() ? Result.healthy() : Result.unhealthy("%s", String.join(", ", troubles));
            }
        };
    }

    private HealthCheck entraKeys() {
        return new HealthCheck() {
            @Override
            protected Result check() {
                return switch (wiring.entra().readiness()) {
                    case EntraReadiness.Ready _ -> Result.healthy();
                    case EntraReadiness.NotReady(var why) -> Result.unhealthy("%s", why);
                };
            }
        };
    }
}
