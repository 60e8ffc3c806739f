package io.aiconnectors.databricks.application.proxy;

import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.access.Invocation;
import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTools;
import io.aiconnectors.databricks.domain.remote.ManagedServer;

/// Calls a tool of the workspace's managed SQL server.
public final class ProxyToSql {
    private final AccessGate gate;
    private final RemoteTools remote;

    public ProxyToSql(AccessGate gate, RemoteTools remote) {
        this.gate = gate;
        this.remote = remote;
    }

    public Outcome<RemoteResult> answer(Invocation invocation, Intent.CallSqlTool intent) {
        return gate.pass(
                invocation,
                intent,
                (call, at) -> remote.callSql(call, at)
                        .map(result -> Offers.result(new ManagedServer.Sql(), intent.name(), result)));
    }
}
