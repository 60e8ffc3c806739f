package io.aiconnectors.databricks.system;

import io.aiconnectors.databricks.sandbox.fault.StandIn;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import io.aiconnectors.databricks.sandbox.world.SandboxWorld;
import java.util.List;
import java.util.stream.Stream;

/// What the stand-ins are asked, from a moment on.
final class Upstream {
    private static final String TOKENS = "/oauth2/v2.0/token";

    private final SandboxWorld world;

    private Upstream(SandboxWorld world) {
        this.world = world;
    }

    /// From now on.
    static Upstream of(Stage stage) {
        standIns(stage.world()).forEach(standIn -> standIn.requests().clear());
        return new Upstream(stage.world());
    }

    /// Requests to any workspace, and exchanges of tokens at Entra. Entra's public keys may be looked at any time.
    List<String> calls() {
        return Stream.concat(databricks().stream(), exchanges().stream()).toList();
    }

    /// Requests to any workspace.
    List<String> databricks() {
        return Stream.of(world.main(), world.research())
                .flatMap(workspace -> calls(workspace.standIn()))
                .toList();
    }

    /// Exchanges of a person's token for one of Databricks.
    List<String> exchanges() {
        return calls(world.entra().standIn())
                .filter(call -> call.endsWith(TOKENS))
                .toList();
    }

    private static Stream<String> calls(StandIn standIn) {
        return standIn.requests().all().stream()
                .map(request -> standIn.name() + " " + request.method() + " " + request.path());
    }

    private static Stream<StandIn> standIns(SandboxWorld world) {
        return Stream.of(
                world.entra().standIn(),
                world.main().standIn(),
                world.research().standIn());
    }
}
