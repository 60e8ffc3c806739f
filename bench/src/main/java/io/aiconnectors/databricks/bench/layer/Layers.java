package io.aiconnectors.databricks.bench.layer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiconnectors.databricks.adapter.facts.FactsAdapter;
import io.aiconnectors.databricks.adapter.mcp.auth.AuthenticatedCaller;
import io.aiconnectors.databricks.adapter.mcp.auth.BearerAuthenticator;
import io.aiconnectors.databricks.adapter.mcp.auth.Rejections;
import io.aiconnectors.databricks.adapter.mcp.catalogue.ToolAnswer;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.MalformedJson;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Message;
import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Replies;
import io.aiconnectors.databricks.adapter.opa.QuestionText;
import io.aiconnectors.databricks.domain.access.Intent.ListCatalogs;
import io.aiconnectors.databricks.domain.identity.Authentication;
import io.aiconnectors.databricks.domain.identity.Caller;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.ObjectId;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.identity.SignIn;
import io.aiconnectors.databricks.domain.identity.TenantId;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.page.PageRequest;
import io.aiconnectors.databricks.domain.secret.Secret;
import io.aiconnectors.databricks.domain.statement.SqlStatements;
import io.aiconnectors.databricks.domain.statement.StatementFacts;
import io.aiconnectors.databricks.domain.workspace.WorkspaceChoice;
import io.dropwizard.auth.AuthenticationException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// One method for each layer, with the product's own classes: microseconds of one call, one thread, no waiting.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Layers {
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final int TOKEN_LENGTH = 1400;
    private static final int TABLES = 50;

    private final byte[] request = """
            {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"list_tables",\
            "arguments":{"catalog_name":"main","schema_name":"sales","limit":50},\
            "_meta":{"progressToken":"p7"}}}""".getBytes(StandardCharsets.UTF_8);
    private final Caller caller = new Caller(
            new Person(new TenantId(NOBODY), new ObjectId(NOBODY), "ada@contoso.example"),
            new ClientId(NOBODY),
            List.of(),
            List.of("access_as_user"),
            Secret.of("none"),
            new SignIn.Direct());
    private final Secret bearer = Secret.of("a".repeat(TOKEN_LENGTH));
    private final BearerAuthenticator tokens = new BearerAuthenticator(
            _ -> new Authentication.Authenticated(caller, Instant.now().plus(Duration.ofHours(1))),
            new Rejections(_ -> {}, InstantSource.system()),
            InstantSource.system());
    private final SqlStatements statements = new FactsAdapter().sqlStatements();
    private final ListCatalogs intent = new ListCatalogs(new WorkspaceChoice.Default(), PageRequest.first());
    private final ObjectNode page = page();
    private long number;

    /// The bytes of a call as a message.
    @Benchmark
    public Message parseTheMessage() throws MalformedJson {
        return Message.of(Json.readStrange(request));
    }

    /// What a statement does and touches; no two are the same.
    @Benchmark
    public StatementFacts classifyTheStatement() {
        return statements.read(
                "SELECT region, sum(amount) FROM main.sales.orders WHERE id > %d GROUP BY region".formatted(number++));
    }

    /// Who a token of usual length speaks for, known already.
    @Benchmark
    public Optional<AuthenticatedCaller> rememberTheToken() throws AuthenticationException {
        return tokens.authenticate(bearer);
    }

    /// The question to the policy engine as JSON.
    @Benchmark
    public JsonText askThePolicy() {
        return QuestionText.ofCall(caller, intent);
    }

    /// A page of fifty tables, as structured content and as text, in its envelope, as bytes.
    @Benchmark
    public byte[] writeTheAnswer() {
        return Json.bytes(Replies.result(IntNode.valueOf(7), ToolAnswer.of(page).json()));
    }

    private static ObjectNode page() {
        var page = Json.object();
        var tables = page.putArray("tables");
        for (var table = 0; table < TABLES; table++) {
            JsonNode row = Json.object()
                    .put("name", "t" + table)
                    .put("full_name", "main.sales.t" + table)
                    .put("table_type", "MANAGED");
            tables.add(row);
        }
        return page;
    }
}
