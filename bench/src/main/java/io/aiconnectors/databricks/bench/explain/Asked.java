package io.aiconnectors.databricks.bench.explain;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.facts.FactsAdapter;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolAnswer;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolProgress;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolRequest;
import io.aiconnectors.databricks.adapter.mcp.cursor.CursorSeal;
import io.aiconnectors.databricks.adapter.mcp.tool.DatabricksTools;
import io.aiconnectors.databricks.adapter.mcp.tool.ToolUseCases;
import io.aiconnectors.databricks.adapter.opa.QuestionText;
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
import io.aiconnectors.databricks.bench.policy.Json;
import io.aiconnectors.databricks.bench.policy.Mistake;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.audit.PayloadsNotKept;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.remote.ArgumentFit;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.workspace.WorkspaceAlias;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// Finds the question that the connector would ask the policy about a call: by making the call, with its own tools,
/// use cases and gate, and the policy replaced by somebody who only listens.
final class Asked {
    private static final int KEY_BYTES = 32;

    private Asked() {}

    /// The question about a call. Of the arguments for an upstream tool it is taken for granted that they fit the
    /// schema of the server, which is not asked.
    ///
    /// @throws Mistake when the connector would turn the call away before it asks
    static ObjectNode about(Caller caller, String tool, ObjectNode arguments) {
        var listening = new Listening();
        var answer = tools(listening, arguments.path("workspace").asText("default"))
                .call(new ToolRequest(
                        new EventId("explained"),
                        caller,
                        tool,
                        arguments,
                        JsonNodeFactory.instance.objectNode(),
                        ToolProgress.SILENT));
        var intent = listening.heard().orElseThrow(() -> turnedAway(tool, answer));
        return (ObjectNode) Json.read(
                "the question", QuestionText.ofCall(caller, decidedLast(intent)).text());
    }

    private static Intent decidedLast(Intent intent) {
        return switch (intent) {
            case Intent.PrepareSqlCall prepared -> new Intent.CallSqlTool(prepared, new ArgumentFit.Fits());
            case Intent.PrepareGenieCall prepared -> new Intent.CallGenieTool(prepared, new ArgumentFit.Fits());
            case Intent other -> other;
        };
    }

    private static Mistake turnedAway(String tool, ToolAnswer answer) {
        return switch (answer) {
            case ToolAnswer.Result result ->
                new Mistake("the connector turns this call away before it asks the policy: "
                        + result.content().path(0).path("text").asText());
            case ToolAnswer.UnknownTool _, ToolAnswer.CapabilityMissing _, ToolAnswer.SignInOver _ ->
                new Mistake("--tool: there is no tool " + tool + ". There are "
                        + Arrays.stream(ToolName.values())
                                .map(ToolName::wireName)
                                .collect(Collectors.joining(", ")));
        };
    }

    private static DatabricksTools tools(Listening policy, String alias) {
        var aliases = List.of(new WorkspaceAlias(alias));
        var nowhere = new Nowhere(aliases);
        var payloads = new PayloadsNotKept();
        var gate = new AccessGate(
                new Unlimited(),
                _ -> new AuditTrail.Opened.Recording(_ -> {}),
                payloads,
                policy,
                nowhere,
                InstantSource.system());
        var labelling = new Labelling(nowhere);
        var facts = new FactsAdapter();
        var pursuit = new Pursuit(gate, Patience.of(Duration.ZERO), InstantSource.system(), Thread::sleep);
        var useCases = new ToolUseCases(
                new ListGenieSpaces(gate, nowhere, labelling),
                new ListSqlWarehouses(gate, nowhere),
                new ListCatalogs(gate, nowhere, labelling),
                new ListSchemas(gate, nowhere, labelling),
                new ListTables(gate, nowhere, labelling),
                new GetTable(gate, nowhere, labelling),
                new SearchTables(gate, nowhere, labelling),
                new ListGenieTools(gate, nowhere, labelling),
                new ProxyToGenie(gate, nowhere, facts.argumentSchemas(), labelling, pursuit),
                new ListSqlTools(gate, nowhere),
                new ProxyToSql(gate, nowhere, facts.argumentSchemas(), new Patient(facts.sqlStatements()), pursuit));
        var random = new SecureRandom();
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        var seal = new CursorSeal(Secret.of(Base64.getEncoder().encodeToString(key)), random, InstantSource.system());
        return new DatabricksTools(
                gate, new KeepAnswer(payloads, _ -> {}, InstantSource.system()), useCases, aliases, seal);
    }
}
