package io.aiconnectors.databricks.adapter.mcp.support;

import io.aiconnectors.databricks.adapter.mcp.McpAdapter;
import io.aiconnectors.databricks.adapter.mcp.McpSettings;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolCatalogue;
import io.aiconnectors.databricks.adapter.mcp.fixture.FixtureServer;
import io.aiconnectors.databricks.adapter.mcp.tool.ToolUseCases;
import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.access.KeepAnswer;
import io.aiconnectors.databricks.application.discovery.GetTable;
import io.aiconnectors.databricks.application.discovery.Labelling;
import io.aiconnectors.databricks.application.discovery.ListCatalogs;
import io.aiconnectors.databricks.application.discovery.ListGenieSpaces;
import io.aiconnectors.databricks.application.discovery.ListSchemas;
import io.aiconnectors.databricks.application.discovery.ListSqlWarehouses;
import io.aiconnectors.databricks.application.discovery.ListTables;
import io.aiconnectors.databricks.application.discovery.SearchTables;
import io.aiconnectors.databricks.application.proxy.ListGenieTools;
import io.aiconnectors.databricks.application.proxy.ListSqlTools;
import io.aiconnectors.databricks.application.proxy.Patience;
import io.aiconnectors.databricks.application.proxy.ProxyToGenie;
import io.aiconnectors.databricks.application.proxy.ProxyToSql;
import io.aiconnectors.databricks.application.proxy.Pursuit;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.limit.RateLimits;
import io.aiconnectors.databricks.domain.proxy.ArgumentSchemas;
import io.aiconnectors.databricks.domain.remote.ArgumentFit;
import io.aiconnectors.databricks.domain.statement.Problem;
import io.aiconnectors.databricks.domain.statement.SqlStatements;
import io.aiconnectors.databricks.domain.statement.StatementFacts.Unparsed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;

/// The eleven tools on real use cases over a fake workspace, behind the real endpoint.
public final class Connector implements AutoCloseable {
    private static final ArgumentSchemas FITTING = (_, _) -> new ArgumentFit.Fits();
    private static final SqlStatements UNREAD = text -> new Unparsed(Problem.SYNTAX, 0, text.length(), 0);

    public final ScriptedPolicy policy = new ScriptedPolicy();
    public final RecordedAudit audit = new RecordedAudit();
    public final RecordedPayloads payloads = new RecordedPayloads();
    public final FakeDatabricks databricks = new FakeDatabricks();
    public volatile Allowance allowance = new Allowance.Granted();

    /// When the tools believe it is.
    public volatile Instant now = Persons.NOW;

    private final FixtureServer server;

    private Connector(McpSettings settings, Patience patience) {
        var random = new Random(7);
        this.server = FixtureServer.start(
                settings,
                catalogue(settings, patience, random),
                Persons::authenticate,
                random,
                InstantSource.fixed(Persons.NOW));
    }

    public static Connector start() {
        return new Connector(FixtureServer.settings(), Patience.of(Duration.ZERO));
    }

    /// One that looks every ten milliseconds whether a pending result is there, and gives up only with its
    /// client: its clock stands still. Its answers become streams soon.
    public static Connector waiting() {
        return new Connector(
                FixtureServer.quickToStream(),
                new Patience(Duration.ofMinutes(1), Duration.ofMillis(10), Duration.ofMillis(10)));
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }

    /// Says the same to every call.
    private final class OneAllowance implements RateLimits {
        @Override
        public Allowance take(Person person, ToolName tool) {
            return allowance;
        }

        @Override
        public Allowance takeMistake(Person person) {
            return allowance;
        }
    }

    private ToolCatalogue catalogue(McpSettings settings, Patience patience, Random random) {
        InstantSource clock = () -> now;
        var gate = new AccessGate(new OneAllowance(), audit, payloads, policy, databricks, clock);
        var labelling = new Labelling(databricks);
        var pursuit = new Pursuit(gate, patience, clock, Thread::sleep);
        return McpAdapter.tools(
                settings,
                gate,
                new KeepAnswer(payloads, _ -> {}, clock),
                new ToolUseCases(
                        new ListGenieSpaces(gate, databricks, labelling),
                        new ListSqlWarehouses(gate, databricks),
                        new ListCatalogs(gate, databricks, labelling),
                        new ListSchemas(gate, databricks, labelling),
                        new ListTables(gate, databricks, labelling),
                        new GetTable(gate, databricks, labelling),
                        new SearchTables(gate, databricks, labelling),
                        new ListGenieTools(gate, databricks, labelling),
                        new ProxyToGenie(gate, databricks, FITTING, labelling, pursuit),
                        new ListSqlTools(gate, databricks),
                        new ProxyToSql(gate, databricks, FITTING, UNREAD, pursuit)),
                FakeDatabricks.ALIASES,
                random,
                clock);
    }
}
