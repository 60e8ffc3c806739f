package io.aiconnectors.databricks.adapter.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.telemetry.Asked;
import io.aiconnectors.databricks.domain.telemetry.Ending;
import io.aiconnectors.databricks.domain.telemetry.Lineage;
import io.opentelemetry.api.trace.Span;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class TracesTest {
    private static final String CLIENTS = "0af7651916cd43dd8448eb211c80319c";
    private static final String OF_HTTP = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Asked LISTING = call(ToolName.LIST_TABLES);

    @Test
    void a_call_is_told_by_the_names_of_the_conventions() {
        var told = Told.of(telemetry ->
                        telemetry.operations().begin(LISTING, Lineage.NONE).end(new Ending.ToolError()))
                .toTheCollector();

        assertThat(told)
                .contains("tools/call list_tables", "mcp.method.name", "gen_ai.tool.name", "execute_tool")
                .contains("error.type", "tool_error", "mcp.protocol.version", "2026-07-28")
                .contains("mcp.server.operation.duration", "service.name", "mcp-databricks");
    }

    @Test
    void an_error_is_told_by_its_code_and_a_defect_as_one() {
        var told = Told.of(telemetry -> {
                    telemetry.operations().begin(LISTING, Lineage.NONE).end(new Ending.Failed(-32602));
                    telemetry.operations().begin(LISTING, Lineage.NONE).end(new Ending.Broke());
                })
                .toTheCollector();

        assertThat(told).contains("-32602", "rpc.response.status_code", "_OTHER");
    }

    @Test
    void the_parent_is_what_the_message_says_and_http_is_linked() {
        var seen = new AtomicReference<>("");
        var lineage = new Lineage("00-" + CLIENTS + "-b7ad6b7169203331-01", "00-" + OF_HTTP + "-00f067aa0ba902b7-01");
        var told = Told.of(telemetry -> seen.set(traceOf(telemetry, lineage))).toTheCollector();

        assertThat(seen).hasValue(CLIENTS);
        assertThat(told).contains(bytes(CLIENTS), bytes("b7ad6b7169203331"), bytes(OF_HTTP));
    }

    @Test
    void http_is_the_parent_of_a_call_whose_message_says_nothing() {
        var seen = new AtomicReference<>("");
        Told.of(telemetry -> seen.set(traceOf(telemetry, new Lineage("", "00-" + OF_HTTP + "-00f067aa0ba902b7-00"))));

        assertThat(seen).hasValue(OF_HTTP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-main.sales.orders",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            })
    void a_parent_that_is_none_begins_a_new_trace(String malformed) {
        var seen = new AtomicReference<>("");
        var told = Told.of(telemetry -> seen.set(traceOf(telemetry, new Lineage(malformed, malformed))));

        assertThat(seen.get()).hasSize(32).isNotEqualTo(CLIENTS);
        assertThat(told.everything()).doesNotContain("main.sales.orders").doesNotContain(bytes(CLIENTS));
    }

    @Test
    void lines_in_the_log_bear_the_trace_while_a_call_is_under_way_and_no_longer() {
        var during = new AtomicReference<>("");
        Told.of(telemetry -> telemetry
                .operations()
                .begin(LISTING, new Lineage("00-" + CLIENTS + "-b7ad6b7169203331-01", ""))
                .during(() -> {
                    during.set(MDC.get("trace_id"));
                    return "";
                }));

        assertThat(during).hasValue(CLIENTS);
        assertThat(MDC.get("trace_id")).isNull();
    }

    @Test
    void a_defect_passes_through() {
        Told.of(telemetry -> {
            var operation = telemetry.operations().begin(LISTING, Lineage.NONE);
            assertThatThrownBy(() -> operation.during(() -> {
                        throw new IllegalStateException("defect");
                    }))
                    .hasMessage("defect");
        });
    }

    private static Asked call(ToolName tool) {
        return new Asked(Asked.Method.TOOLS_CALL, new Asked.Target.Tool(tool), "2026-07-28");
    }

    private static String traceOf(TelemetryAdapter telemetry, Lineage lineage) {
        var operation = telemetry.operations().begin(LISTING, lineage);
        var trace = operation.during(() -> Span.current().getSpanContext().getTraceId());
        operation.end(new Ending.Answered());
        return trace;
    }

    private static String bytes(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }
}
