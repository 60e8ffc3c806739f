package io.aiconnectors.databricks.application.proxy;

import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.access.Invocation;
import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.proxy.RemoteTools;
import io.aiconnectors.databricks.domain.remote.ManagedServer;

/// Lists the tools of the workspace's managed SQL server that may be called through here.
public final class ListSqlTools {
    private final AccessGate gate;
    private final RemoteTools remote;

    public ListSqlTools(AccessGate gate, RemoteTools remote) {
        this.gate = gate;
        this.remote = remote;
    }

    public Outcome<RemoteTool> answer(Invocation invocation, Intent.ListSqlTools intent) {
        return gate.pass(
                invocation,
                intent,
                (call, at) -> remote.sqlTools(call, at).map(tools -> Offers.tools(new ManagedServer.Sql(), tools)));
    }
}
