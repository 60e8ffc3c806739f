package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
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

/// The connector is told to stop, as a host does it (SIGTERM): first it is no longer ready, what is under way is
/// finished,
/// what comes later is sent elsewhere, and nothing is left.
@ExtendWith(OwnStage.class)
class GracefulStopIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] NOTHING = {};
    private static final Duration STOP_TIME = Duration.ofSeconds(60);

    private final RawHttp http = new RawHttp();

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

        var half = client.message("tools/call", JSON.createObjectNode().put("name", "list_catalogs"));
        try (var sending = HalfSent.to(stage.mcp(), client.headers("tools/call", "list_catalogs"), half.toString())) {
            processes.connector().destroy();
            until_it_is_not_ready(stage);

            whoever_comes_later_is_sent_elsewhere(stage, client);
            assertThat(http.send("GET", stage.mcp().resolve("/health"), NOTHING, Map.of())
                            .body())
                    .isEqualTo("{\"status\":\"healthy\"}");
            assertThat(sending.finish()).contains("HTTP/1.1 200", "\"catalogs\"");
        }

        var reply = underWay.get(STOP_TIME.toSeconds(), TimeUnit.SECONDS);
        assertThat(reply.refused()).as(reply.text()).isFalse();
        processes.connector().onExit().get(STOP_TIME.toSeconds(), TimeUnit.SECONDS);
        processes.policyEngine().onExit().get(STOP_TIME.toSeconds(), TimeUnit.SECONDS);
        assertThat(folder).doesNotExist();
        assertThat(audit.records())
                .filteredOn(record -> record.path("phase").asText().equals("closed"))
                .extracting(record -> record.path("outcome").asText())
                .containsExactly("completed", "completed");
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> new Socket(stage.mcp().getHost(), stage.mcp().getPort()).close());
    }

    private void until_it_is_not_ready(Stage stage) throws InterruptedException {
        var ready = stage.connector().admin().resolve("/ready");
        var deadline = System.nanoTime() + STOP_TIME.toNanos();
        var answer = http.send("GET", ready, NOTHING, Map.of());
        while (answer.status() == 200 && System.nanoTime() < deadline) {
            Thread.sleep(10);
            answer = http.send("GET", ready, NOTHING, Map.of());
        }
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().at("/checks/0/detail").asText()).isEqualTo("stopping");
    }

    private void whoever_comes_later_is_sent_elsewhere(Stage stage, ModernClient client) {
        var call = client.exchange("list_catalogs", JSON.createObjectNode());
        assertThat(call.status()).isEqualTo(503);
        assertThat(call.header("Retry-After")).isEqualTo("2");
        assertThat(call.header("Connection")).isEqualTo("close");
        assertThat(call.json().at("/error/data/code").asText()).isEqualTo("stopping");
        assertThat(call.json().at("/error/data/retryable").asBoolean()).isTrue();

        var signIn = http.send("GET", stage.mcp().resolve("/authorize"), NOTHING, Map.of());
        assertThat(signIn.status()).isEqualTo(503);
        assertThat(signIn.body()).isEqualTo("{\"error\":\"temporarily_unavailable\"}");
    }
}
