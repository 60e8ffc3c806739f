package io.aiconnectors.databricks.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.sandbox.entra.directory.Personas;
import io.aiconnectors.databricks.sandbox.stage.Stage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// The policy engine of a running system is frozen and killed under load: what it does not decide is refused as an
/// outage under the right code, nothing of that reaches upstream, and all is well again afterwards.
@Timeout(120)
@ExtendWith(OwnStage.class)
class PolicyEngineFaultsIT {
    private static final int CALLERS = 8;
    private static final String ANSWERED = "completed ";
    private static final String TIMEOUT = "policy_unavailable pdp_timeout";
    private static final String BREAKER_OPEN = "policy_unavailable pdp_breaker_open";
    private static final String UNREACHABLE = "policy_unavailable pdp_unreachable";
    private static final String BAD_RESPONSE = "policy_unavailable pdp_bad_response";

    @Test
    void a_frozen_engine_is_waited_for_briefly_and_then_not_asked_for_a_while(Stage stage) throws Exception {
        awaitAnswer(stage);
        var engine = Processes.of(stage).policyEngine();
        var upstream = Upstream.of(stage);
        var audit = AuditTail.of(stage);

        signal("STOP", engine);
        try {
            underLoad(stage, () -> await(audit, BREAKER_OPEN));
            assertThat(upstream.calls()).isEmpty();
        } finally {
            signal("CONT", engine);
        }

        assertThat(ends(audit)).contains(TIMEOUT).containsOnly(TIMEOUT, BREAKER_OPEN);
        awaitAnswer(stage);
    }

    @Test
    void an_engine_that_is_killed_is_replaced_and_until_then_all_is_refused(Stage stage) throws Exception {
        awaitAnswer(stage);
        var killed = Processes.of(stage).policyEngine();
        var audit = AuditTail.of(stage);

        underLoad(stage, () -> {
            await(audit, ANSWERED);
            killed.destroyForcibly();
            await(audit, UNREACHABLE);
            awaitAnswer(stage);
        });

        // The next one refuses everything until it has its bundles.
        assertThat(ends(audit))
                .containsOnly(ANSWERED, UNREACHABLE, BAD_RESPONSE)
                .contains(ANSWERED, UNREACHABLE);
        assertThat(Processes.of(stage).policyEngine().pid()).isNotEqualTo(killed.pid());
    }

    /// Something that happens while several callers go on calling.
    private interface Event {
        void happen() throws IOException, InterruptedException;
    }

    private static void underLoad(Stage stage, Event event)
            throws IOException, InterruptedException, ExecutionException {
        var isOver = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var callers = new ArrayList<Future<?>>();
            for (var caller = 0; caller < CALLERS; caller++) {
                callers.add(threads.submit(() -> {
                    var client = ModernClient.of(stage, Personas.ADA);
                    while (!isOver.get()) {
                        client.call("list_sql_warehouses", Map.of());
                        Thread.sleep(100);
                    }
                    return isOver;
                }));
            }
            try {
                event.happen();
            } finally {
                isOver.set(true);
            }
            for (var caller : callers) {
                caller.get();
            }
        }
    }

    private static void awaitAnswer(Stage stage) throws InterruptedException {
        var client = ModernClient.of(stage, Personas.BEN);
        while (client.call("list_sql_warehouses", Map.of()).refused()) {
            Thread.sleep(100);
        }
    }

    private static void await(AuditTail audit, String end) throws InterruptedException {
        while (!ends(audit).contains(end)) {
            Thread.sleep(20);
        }
    }

    /// How each call since ended, and why.
    private static List<String> ends(AuditTail audit) {
        return audit.records().stream()
                .filter(record -> record.path("phase").asText().equals("closed"))
                .map(record -> record.path("outcome").asText() + " "
                        + record.path("reasons").path(0).asText())
                .toList();
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
