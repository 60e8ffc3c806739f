package io.aiconnectors.databricks.adapter.mcp;

import io.aiconnectors.databricks.adapter.mcp.auth.BearerAuthenticator;
import io.aiconnectors.databricks.adapter.mcp.auth.BearerChallenge;
import io.aiconnectors.databricks.adapter.mcp.auth.BearerCheck;
import io.aiconnectors.databricks.adapter.mcp.auth.Rejections;
import io.aiconnectors.databricks.adapter.mcp.catalogue.EventIds;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolCatalogue;
import io.aiconnectors.databricks.adapter.mcp.cursor.CursorSeal;
import io.aiconnectors.databricks.adapter.mcp.era.Ladder;
import io.aiconnectors.databricks.adapter.mcp.era.ServerCard;
import io.aiconnectors.databricks.adapter.mcp.era.legacy.LegacyEra;
import io.aiconnectors.databricks.adapter.mcp.era.modern.ModernEra;
import io.aiconnectors.databricks.adapter.mcp.metadata.MetadataServlet;
import io.aiconnectors.databricks.adapter.mcp.metadata.ResourceMetadata;
import io.aiconnectors.databricks.adapter.mcp.stream.Courier;
import io.aiconnectors.databricks.adapter.mcp.tool.DatabricksTools;
import io.aiconnectors.databricks.adapter.mcp.tool.ToolUseCases;
import io.aiconnectors.databricks.adapter.mcp.watch.WatchedLadder;
import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.access.KeepAnswer;
import io.aiconnectors.databricks.domain.audit.SecurityEvents;
import io.aiconnectors.databricks.domain.identity.AccessTokens;
import io.aiconnectors.databricks.domain.telemetry.Operations;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/// The door of this module: the servlets of the MCP endpoint and of its protected-resource metadata.
///
/// The servlets block, so they belong on virtual threads. Whoever hosts them must leave error pages, logins and
/// rewriting of responses off their paths: every answer there is complete.
public final class McpAdapter {
    private static final String TITLE = "Databricks MCP Connector";

    private final McpSettings settings;
    private final ToolCatalogue catalogue;
    private final AccessTokens tokens;
    private final SecurityEvents events;
    private final Operations operations;
    private final RandomGenerator random;
    private final InstantSource clock;

    /// An endpoint for a catalogue of tools.
    ///
    /// @param events where it is written down that a token was not taken
    /// @param operations watches what is asked of the endpoint
    /// @param random draws event ids; must be a cryptographically strong one
    public McpAdapter(
            McpSettings settings,
            ToolCatalogue catalogue,
            AccessTokens tokens,
            SecurityEvents events,
            Operations operations,
            RandomGenerator random,
            InstantSource clock) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.tokens = tokens;
        this.events = events;
        this.operations = operations;
        this.random = random;
        this.clock = clock;
    }

    /// The eleven tools.
    ///
    /// @param aliases every workspace of the registry, in its order; at least one
    /// @param random  draws the nonces of page cursors; must be a cryptographically strong one
    public static ToolCatalogue tools(
            McpSettings settings,
            AccessGate gate,
            KeepAnswer keeping,
            ToolUseCases useCases,
            List<WorkspaceAlias> aliases,
            RandomGenerator random,
            InstantSource clock) {
        return new DatabricksTools(
                gate, keeping, useCases, aliases, new CursorSeal(settings.cursorKey(), random, clock));
    }

    /// The path of the endpoint, such as `/mcp`.
    public String endpointPath() {
        return settings.publicUrl().getPath();
    }

    /// The servlet for [#endpointPath()].
    public HttpServlet endpoint() {
        var challenge = new BearerChallenge(ResourceMetadata.locationOf(settings.publicUrl()), settings.scope());
        var card = new ServerCard(settings.serverName(), TITLE, settings.serverVersion(), catalogue.instructions());
        var ids = new EventIds(random);
        var rejections = new Rejections(events, clock);
        return new McpServlet(
                new Visitors(settings.publicUrl(), settings.allowedOrigins(), settings.allowedHosts()),
                new BearerCheck(new BearerAuthenticator(tokens, rejections, clock), rejections, challenge),
                challenge,
                new WatchedLadder(
                        new Ladder(
                                new ModernEra(card, catalogue, ids, settings.toleratesLegacyHeader()),
                                new LegacyEra(card, catalogue, ids)),
                        operations),
                new Courier(settings.streamAfter(), settings.keepAlive()),
                settings.bodyLimit());
    }

    /// Both places where clients look for the metadata: the one for this very path, and the one for the host.
    public List<String> metadataPaths() {
        return List.of(ResourceMetadata.ROOT_PATH + endpointPath(), ResourceMetadata.ROOT_PATH);
    }

    /// The servlet for [#metadataPaths()].
    public HttpServlet metadata() {
        return new MetadataServlet(
                new ResourceMetadata(settings.publicUrl(), settings.authorizationServers(), settings.scope(), TITLE));
    }
}
