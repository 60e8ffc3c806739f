package io.aiconnectors.databricks.adapter.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.telemetry.Asked;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Ending;
import io.aiconnectors.databricks.domain.telemetry.Lineage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// More calls than spans may wait, while nobody takes any: a call that waited for one would never end.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CollectorTroublesTest {
    private static final int MANY = 20_000;

    @Test
    void a_collector_that_never_answers_touches_no_call() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThat(callsDoneWith("http://127.0.0.1:" + silent.getLocalPort()))
                    .isEqualTo(MANY);
        }
    }

    @Test
    void a_collector_that_is_gone_touches_no_call() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(callsDoneWith("http://127.0.0.1:" + free)).isEqualTo(MANY);
    }

    private static int callsDoneWith(String collector) {
        var done = 0;
        try (var telemetry = Told.open(URI.create(collector), new ArrayList<>(), new MetricRegistry())) {
            for (var call = 0; call < MANY; call++) {
                var operation = telemetry
                        .operations()
                        .begin(
                                new Asked(Asked.Method.TOOLS_CALL, new Asked.Target.Tool(ToolName.GET_TABLE), ""),
                                Lineage.NONE);
                done += operation.during(() -> 1);
                telemetry.signals().count(Count.CALLS, "completed");
                operation.end(new Ending.Answered());
            }
        }
        return done;
    }
}
