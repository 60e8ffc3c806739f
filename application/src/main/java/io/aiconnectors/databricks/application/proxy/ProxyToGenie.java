package io.aiconnectors.databricks.application.proxy;

import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.access.Draft;
import io.aiconnectors.databricks.application.access.Invocation;
import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.application.discovery.Labelling;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.proxy.ArgumentSchemas;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.proxy.RemoteTools;
import io.aiconnectors.databricks.domain.remote.ManagedServer;
import java.util.List;

/// Calls a tool of one Genie space.
public final class ProxyToGenie {
    private final AccessGate gate;
    private final RemoteTools remote;
    private final ArgumentSchemas schemas;
    private final Labelling labelling;

    public ProxyToGenie(AccessGate gate, RemoteTools remote, ArgumentSchemas schemas, Labelling labelling) {
        this.gate = gate;
        this.remote = remote;
        this.schemas = schemas;
        this.labelling = labelling;
    }

    public Outcome<RemoteResult> answer(Invocation invocation, Intent.PrepareGenieCall intent) {
        var server = new ManagedServer.Genie(intent.space());
        return gate.pass(
                invocation,
                Draft.of(intent),
                (call, at) -> labelling.target(call, at, intent.space()),
                (call, at, space) -> remote.genieTools(call, at, space).map(tools -> fitted(intent, tools)),
                (call, at, space) ->
                        remote.callGenie(call, at, space).map(result -> Offers.result(server, intent.name(), result)));
    }

    private Intent.CallGenieTool fitted(Intent.PrepareGenieCall prepared, List<RemoteTool> tools) {
        return new Intent.CallGenieTool(prepared, Offers.fit(tools, prepared.name(), prepared.arguments(), schemas));
    }
}
