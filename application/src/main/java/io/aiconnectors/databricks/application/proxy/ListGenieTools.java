package io.aiconnectors.databricks.application.proxy;

import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.access.Invocation;
import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.application.discovery.Labelling;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.proxy.RemoteTools;
import io.aiconnectors.databricks.domain.remote.ManagedServer;

/// Lists the tools of one Genie space that may be called through here.
public final class ListGenieTools {
    private final AccessGate gate;
    private final RemoteTools remote;
    private final Labelling labelling;

    public ListGenieTools(AccessGate gate, RemoteTools remote, Labelling labelling) {
        this.gate = gate;
        this.remote = remote;
        this.labelling = labelling;
    }

    public Outcome<RemoteTool> answer(Invocation invocation, Intent.ListGenieTools intent) {
        var server = new ManagedServer.Genie(intent.space());
        return gate.pass(
                invocation,
                intent,
                (call, at) -> labelling.target(call, at, intent.space()),
                (call, at, space) -> remote.genieTools(call, at, space).map(tools -> Offers.tools(server, tools)));
    }
}
