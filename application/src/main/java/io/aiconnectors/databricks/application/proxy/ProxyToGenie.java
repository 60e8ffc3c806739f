package io.aiconnectors.databricks.application.proxy;

import io.aiconnectors.databricks.application.access.AccessGate;
import io.aiconnectors.databricks.application.access.Draft;
import io.aiconnectors.databricks.application.access.Invocation;
import io.aiconnectors.databricks.application.access.Outcome;
import io.aiconnectors.databricks.application.discovery.Labelling;
import io.aiconnectors.databricks.domain.access.Authorized;
import io.aiconnectors.databricks.domain.access.Intent;
import io.aiconnectors.databricks.domain.proxy.ArgumentSchemas;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.RemoteTool;
import io.aiconnectors.databricks.domain.proxy.RemoteTools;
import io.aiconnectors.databricks.domain.proxy.Sequel;
import io.aiconnectors.databricks.domain.registry.Workspace;
import io.aiconnectors.databricks.domain.remote.ManagedServer;
import io.aiconnectors.databricks.domain.screening.Screened;
import io.aiconnectors.databricks.domain.securable.GenieSpaceId;
import java.util.List;
import java.util.Optional;

/// Calls a tool of one Genie space.
public final class ProxyToGenie {
    private final AccessGate gate;
    private final RemoteTools remote;
    private final ArgumentSchemas schemas;
    private final Labelling labelling;
    private final Pursuit pursuit;

    public ProxyToGenie(
            AccessGate gate, RemoteTools remote, ArgumentSchemas schemas, Labelling labelling, Pursuit pursuit) {
        this.gate = gate;
        this.remote = remote;
        this.schemas = schemas;
        this.labelling = labelling;
        this.pursuit = pursuit;
    }

    public Outcome<RemoteResult> answer(Invocation invocation, Intent.PrepareGenieCall intent) {
        var server = new ManagedServer.Genie(intent.space());
        return gate.pass(
                invocation,
                Draft.of(intent),
                (call, at) -> labelling.target(call, at, intent.space()),
                (call, at, space) -> remote.genieTools(call, at, space).map(tools -> fitted(intent, tools)),
                (call, at, space) -> pursuit.of(
                                call, remote.callGenie(call, at, space), pending -> poll(call, at, space, pending))
                        .map(result -> Offers.result(server, intent.name(), result)));
    }

    private Intent.CallGenieTool fitted(Intent.PrepareGenieCall prepared, List<RemoteTool> tools) {
        return new Intent.CallGenieTool(prepared, Offers.fit(tools, prepared.name(), prepared.arguments(), schemas));
    }

    /// A poll is a call like any other: decided on by itself, twice. Its space is the one that passed the
    /// screen.
    private Optional<Poll> poll(
            Authorized<Intent.CallGenieTool> call, Workspace at, Screened<GenieSpaceId> space, Sequel.Pending pending) {
        var asked = new Intent.PrepareGenieCall(
                call.intent().workspace(), call.intent().prepared().space(), pending.tool(), pending.arguments());
        return pursuit.permitted(
                        call,
                        asked,
                        permit -> remote.genieTools(permit, at, space).map(tools -> fitted(asked, tools)))
                .map(permit -> () -> remote.callGenie(permit, at, space));
    }
}
