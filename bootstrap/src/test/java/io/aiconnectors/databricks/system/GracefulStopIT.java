package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.fault.Fault;
import io.aiconnectors.databricks.sandbox.fault.FaultRule;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The connector is told to stop, as a host does it (SIGTERM): what is under way is finished, and nothing is left.
@ExtendWith(OwnStage.class)
class GracefulStopIT {
    private static final Duration STOP_TIME = Duration.ofSeconds(20);

    @Test
    void a_call_under_way_is_answered_and_nothing_stays_running(Stage stage) throws Exception {
        var processes = Processes.of(stage);
        var folder = processes.folderOfThePolicyEngine();
        assertThat(folder).isDirectory();
        var client = ModernClient.of(stage, Personas.ADA);
        assertThat(client.call("list_sql_warehouses", Map.of()).refused()).isFalse();
        var audit = AuditTail.of(stage);
        stage.world().main().faults().add(FaultRule.on(".*/sql/warehouses", new Fault.Latency(Duration.ofSeconds(1))));
        var upstream = Upstream.of(stage);
        var underWay = CompletableFuture.supplyAsync(() -> client.call("list_sql_warehouses", Map.of()));
        while (upstream.databricks().isEmpty()) {
            Thread.sleep(10);
        }

        processes.connector().destroy();

        var reply = underWay.get(STOP_TIME.toSeconds(), TimeUnit.SECONDS);
        assertThat(reply.refused()).as(reply.text()).isFalse();
        processes.connector().onExit().get(STOP_TIME.toSeconds(), TimeUnit.SECONDS);
        processes.policyEngine().onExit().get(STOP_TIME.toSeconds(), TimeUnit.SECONDS);
        assertThat(folder).doesNotExist();
        assertThat(audit.closing().path("outcome").asText()).isEqualTo("completed");
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> new Socket(stage.mcp().getHost(), stage.mcp().getPort()).close());
    }
}
