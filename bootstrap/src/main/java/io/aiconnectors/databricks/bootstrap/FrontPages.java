package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.adapter.pages.html.PageServlet;
import io.aiconnectors.databricks.adapter.pages.operations.OperationsPage;
import io.aiconnectors.databricks.adapter.pages.people.PeoplePage;
import io.aiconnectors.databricks.adapter.pages.people.PeopleSettings;
import io.aiconnectors.databricks.bootstrap.settings.Settings;
import io.dropwizard.core.setup.AdminEnvironment;
import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.List;

/// What people see on the public root, and operators and probes on the admin port.
final class FrontPages {
    /// The root of a context and nothing below it (Jakarta Servlet 6.1 §12.2).
    static final String ROOT = "";

    private final SelfCheck ourselves;
    private final PeoplePage people;
    private final Dependencies dependencies;
    private final OperationsPage operations;

    FrontPages(Settings settings, Wiring wiring, Drain drain, String replica, InstantSource clock) {
        var aliases = wiring.lookout().workspaces();
        ourselves = new SelfCheck(
                wiring.policy().readiness()::troubles,
                wiring.entra()::readiness,
                wiring.audit()::figures,
                drain,
                clock);
        people = new PeoplePage(
                new PeopleSettings(
                        settings.publicUrl().resolve("/mcp"),
                        settings.hosting().workspacesShown() ? aliases : List.of(),
                        settings.hosting().policyContact()),
                ourselves::isReady);
        dependencies = new Dependencies(
                aliases,
                wiring.lookout(),
                wiring.entra()::readiness,
                wiring.policy()::standing,
                wiring.state().troubles(),
                wiring.audit()::figures,
                clock);
        operations =
                new OperationsPage(new OperationsLook(ourselves, dependencies, wiring.metrics(), replica, clock)::take);
    }

    /// For the public [#ROOT].
    PageServlet people() {
        return people.servlet();
    }

    /// Puts the rest onto the admin port.
    void open(AdminEnvironment admin) {
        put(admin, "operations", operations.servlet(), ROOT);
        put(admin, "ready", StandingServlet.probe("ready", ourselves::standings), "/ready");
        put(admin, "live", StandingServlet.probe("live", new Liveness()::standings), "/live");
        put(admin, "dependencies", StandingServlet.report(dependencies::standings), "/dependencies");
    }

    private static void put(AdminEnvironment admin, String name, HttpServlet servlet, String path) {
        admin.addServlet(name, servlet).addMapping(path);
    }
}
