package io.aiconnectors.databricks.bench.load;

import io.aiconnectors.databricks.sandbox.entra.TenantSettings;
import io.aiconnectors.databricks.sandbox.fault.Fault;
import io.aiconnectors.databricks.sandbox.fault.FaultRule;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import io.aiconnectors.databricks.sandbox.stage.StageSettings;
import io.aiconnectors.databricks.sandbox.workspace.DatabricksWorkspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The whole system on this machine, with a crowd of people before it and a workspace of known latency
/// behind it.
///
/// @param stage  the stand-ins in this process, connector and policy engine in their own
/// @param crowd  everybody, signed in
/// @param upstream the time by which the workspace delays each of its answers
record Ground(Stage stage, Crowd crowd, Duration upstream) implements AutoCloseable {
    /// As many as the measurements share.
    static final int PEOPLE = 1000;

    static Ground prepare(Path folder, StageSettings settings, Duration upstream)
            throws IOException, InterruptedException {
        var people = Crowd.people(PEOPLE);
        var tenant = TenantSettings.usual(InstantSource.system()).personas(people);
        var stage = Stage.set(0, folder, settings, tenant);
        var ground = new Ground(stage, Crowd.of(stage.world().entra()), upstream);
        ground.workspace().serve(BenchCatalogue.of(people));
        ground.delay();
        return ground;
    }

    DatabricksWorkspace workspace() {
        return stage.world().main();
    }

    /// Puts the delay before every answer of the workspace, and every other fault away.
    void delay() {
        workspace().faults().clear();
        workspace().faults().add(FaultRule.always(new Fault.Latency(upstream)));
    }

    /// A call through the connector.
    Ask through(Task task, Era era, long number) {
        return through(task, era, number, task.person(number));
    }

    /// The same by somebody else.
    Ask through(Task task, Era era, long number, int person) {
        return called(task.tool(), task.arguments(number), task.says(number), era, number, person);
    }

    /// Any call through the connector.
    Ask called(String tool, String arguments, List<String> says, Era era, long number, int person) {
        return Ask.post(
                stage.mcp(),
                era.headers(tool, crowd.connector().get(person)),
                era.message(number, tool, arguments),
                with(says, "\"id\":" + number + ",", "\"isError\":false"),
                List.of(BenchCatalogue.HIDDEN));
    }

    /// The same question, asked of the workspace itself, which hides nothing.
    Ask direct(Task task, long number) {
        var bearer = crowd.databricks().get(task.person(number));
        var to = URI.create(workspace().host() + task.direct(number));
        return switch (task) {
            case LIST_CATALOGS, LIST_TABLES_WARM, LIST_TABLES_COLD, GET_TABLE ->
                Ask.get(to, Map.of("Authorization", "Bearer " + bearer), task.says(number), List.of());
            case PROXY_TO_SQL ->
                Ask.post(
                        to,
                        Map.of(
                                "Authorization",
                                "Bearer " + bearer,
                                "Content-Type",
                                "application/json",
                                "Accept",
                                "application/json, text/event-stream"),
                        Era.LEGACY.message(
                                number, "execute_sql_read_only", "{\"query\":\"" + task.statement(number) + "\"}"),
                        task.says(number),
                        List.of());
        };
    }

    @Override
    public void close() {
        stage.close();
    }

    private static List<String> with(List<String> says, String... more) {
        return Stream.concat(says.stream(), Arrays.stream(more)).toList();
    }
}
