package io.aiconnectors.databricks.application.proxy;

import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.access.Draft;
import io.aiconnectors.databricks.application.access.Invocation;
import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.audit.Subject;
import io.aiconnectors.databricks.domain.proxy.ArgumentSchemas;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.proxy.RemoteTools;
import io.aiconnectors.databricks.domain.proxy.Sequel;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.remote.ManagedServer;
import io.aiconnectors.databricks.domain.statement.NamedStatement;
import io.aiconnectors.databricks.domain.statement.SqlStatements;
import java.util.List;
import java.util.Optional;

/// Calls a tool of the workspace's managed SQL server.
public final class ProxyToSql {
    /// Texts that are read as statements at most: the tools take one and a few short ones beside it. What is not read
    /// has no facts, and without facts the policy permits no statement.
    static final int MAX_TEXTS = 8;

    private final AccessGate gate;
    private final RemoteTools remote;
    private final ArgumentSchemas schemas;
    private final SqlStatements statements;
    private final Pursuit pursuit;

    public ProxyToSql(
            AccessGate gate, RemoteTools remote, ArgumentSchemas schemas, SqlStatements statements, Pursuit pursuit) {
        this.gate = gate;
        this.remote = remote;
        this.schemas = schemas;
        this.statements = statements;
        this.pursuit = pursuit;
    }

    public Outcome<RemoteResult> answer(Invocation invocation, SqlRequest asked) {
        return gate.pass(
                invocation,
                new Draft<>(ToolName.PROXY_TO_SQL, asked.workspace(), Subject.sqlTool(asked.name()), () -> read(asked)),
                (call, at) -> remote.sqlTools(call, at).map(tools -> fitted(call.intent(), tools)),
                (call, at) -> pursuit.of(call, remote.callSql(call, at), pending -> poll(call, at, pending))
                        .map(result -> Offers.result(new ManagedServer.Sql(), asked.name(), result)));
    }

    private Intent.PrepareSqlCall read(SqlRequest asked) {
        var read = asked.texts().sequencedEntrySet().stream()
                .limit(MAX_TEXTS)
                .map(text -> new NamedStatement(text.getKey(), statements.read(text.getValue())))
                .toList();
        return new Intent.PrepareSqlCall(asked.workspace(), asked.name(), asked.arguments(), read);
    }

    private Intent.CallSqlTool fitted(Intent.PrepareSqlCall prepared, List<RemoteTool> tools) {
        return new Intent.CallSqlTool(prepared, Offers.fit(tools, prepared.name(), prepared.arguments(), schemas));
    }

    /// A poll is a call like any other: decided on by itself, twice. It takes no statement.
    private Optional<Poll> poll(Authorized<?> call, Workspace at, Sequel.Pending pending) {
        var asked =
                new Intent.PrepareSqlCall(call.intent().workspace(), pending.tool(), pending.arguments(), List.of());
        return pursuit.permitted(
                        call, asked, permit -> remote.sqlTools(permit, at).map(tools -> fitted(asked, tools)))
                .map(permit -> () -> remote.callSql(permit, at));
    }
}
