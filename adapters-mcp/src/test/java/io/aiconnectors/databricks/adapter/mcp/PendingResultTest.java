package io.aiconnectors.databricks.adapter.mcp;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiconnectors.databricks.adapter.mcp.jsonrpc.Json;
import io.aiconnectors.databricks.adapter.mcp.support.Connector;
import io.aiconnectors.databricks.adapter.mcp.support.FakeDatabricks;
import io.aiconnectors.databricks.adapter.mcp.support.Wire;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.json.JsonText;
import io.aiconnectors.databricks.domain.proxy.RemoteResult;
import io.aiconnectors.databricks.domain.proxy.Sequel;
import io.aiconnectors.databricks.domain.remote.UpstreamToolName;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A result that Databricks takes its time over, as the client sees it that waits, or does not.
class PendingResultTest {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final String ARGUMENTS =
            "{\"tool_name\":\"execute_sql_read_only\",\"tool_args\":{\"query\":\"SELECT 1\"}}";

    private final Connector connector = Connector.waiting();

    PendingResultTest() {
        connector.databricks.remote = new RemoteResult(
                new JsonText("[]"),
                new JsonText("{\"n\":1}"),
                false,
                new Sequel.Pending(
                        new UpstreamToolName("execute_sql_read_only"),
                        new JsonText("{\"statement_id\":\"s1\"}"),
                        "RUNNING"));
    }

    @AfterEach
    void stop() {
        connector.close();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_asked_for_progress_gets_it_and_then_the_result(Wire wire) throws Exception {
        try (var socket = begin(wire)) {
            var lines = lines(socket);
            assertThat(untilData(lines))
                    .isEqualTo("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":"
                            + "{\"progressToken\":\"p-1\",\"progress\":0,\"total\":60,"
                            + "\"message\":\"Databricks is still at work on the result: RUNNING\"}}");

            connector.databricks.remote = FakeDatabricks.result("[]", "{\"n\":2}", false);

            assertThat(Json.read(untilData(lines))
                            .at("/result/structuredContent")
                            .toString())
                    .isEqualTo("{\"n\":2}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_more_is_asked_of_databricks_once_the_client_has_left(Wire wire) throws Exception {
        try (var socket = begin(wire)) {
            untilData(lines(socket));
        }

        awaitClosing();
        var asked = connector.databricks.reached.size();
        MILLISECONDS.sleep(100);

        assertThat(connector.databricks.reached).hasSize(asked);
    }

    @Test
    void the_audit_tells_that_a_modern_client_cancelled() throws Exception {
        try (var socket = begin(Wire.MODERN)) {
            untilData(lines(socket));
        }

        assertThat(awaitClosing().reasons()).containsExactly("cancelled");
    }

    private Closing awaitClosing() throws InterruptedException {
        for (int left = PATIENCE_MILLIS; left > 0 && connector.audit.closings.isEmpty(); left -= 20) {
            MILLISECONDS.sleep(20);
        }
        assertThat(connector.audit.closings).hasSize(1);
        return connector.audit.closings.getFirst();
    }

    private Socket begin(Wire wire) throws Exception {
        var params = Wire.callParams("proxy_to_sql", ARGUMENTS);
        params.putObject("_meta").put("progressToken", "p-1");
        var socket = wire.begin(connector.port(), params);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static BufferedReader lines(Socket socket) throws Exception {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String untilData(BufferedReader lines) throws Exception {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data: ")) {
                return line.substring("data: ".length());
            }
        }
        throw new AssertionError("the stream ended without a message");
    }
}
