package io.aiconnectors.databricks.application.proxy;

import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.access.Invocation;
import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.application.discovery.Labelling;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTools;
import io.aiconnectors.databricks.domain.remote.ManagedServer;

/// Calls a tool of one Genie space.
public final class ProxyToGenie {
    private final AccessGate gate;
    private final RemoteTools remote;
    private final Labelling labelling;

    public ProxyToGenie(AccessGate gate, RemoteTools remote, Labelling labelling) {
        this.gate = gate;
        this.remote = remote;
        this.labelling = labelling;
    }

    public Outcome<RemoteResult> answer(Invocation invocation, Intent.CallGenieTool intent) {
        var server = new ManagedServer.Genie(intent.space());
        return gate.pass(
                invocation,
                intent,
                (call, at) -> labelling.target(call, at, intent.space()),
                (call, at, space) ->
                        remote.callGenie(call, at, space).map(result -> Offers.result(server, intent.name(), result)));
    }
}
