package io.aiconnectors.databricks.adapter.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.telemetry.Asked;
import io.aiconnectors.databricks.domain.telemetry.Count;
import io.aiconnectors.databricks.domain.telemetry.Ending;
import io.aiconnectors.databricks.domain.telemetry.Level;
import io.aiconnectors.databricks.domain.telemetry.Lineage;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void what_is_counted_once_is_shown_on_the_admin_port_and_told_outside() {
        var registry = new MetricRegistry();
        var told = Told.of(registry, telemetry -> {
            telemetry.signals().count(Count.DECISIONS, "mcp.upstream.blocked");
            telemetry.signals().count(Count.DECISIONS, "mcp.upstream.blocked", 2);
            telemetry.signals().show(Level.BREAKER_OPEN, "main", () -> 1);
        });

        assertThat(registry.counter("connector.decisions.mcp.upstream.blocked").getCount())
                .isEqualTo(3);
        assertThat(told.toTheCollector())
                .contains("connector.decisions", "rule", "mcp.upstream.blocked", "connector.breaker.open");
    }

    @Test
    void labels_are_words_of_ours_and_not_too_many() {
        var registry = new MetricRegistry();
        Told.of(registry, telemetry -> {
            IntStream.range(0, 250).forEach(n -> telemetry.signals().count(Count.WITHHELD, "code_" + n));
            telemetry.signals().count(Count.WITHHELD, "SELECT * FROM salaries");
        });

        assertThat(registry.getCounters().keySet().stream().filter(name -> name.startsWith("connector.withheld.")))
                .hasSize(101);
        assertThat(registry.counter("connector.withheld.other").getCount()).isEqualTo(151);
    }

    @Test
    void gauges_of_the_audit_are_told_and_no_other_of_the_registry() {
        var registry = new MetricRegistry();
        registry.registerGauge("audit.queued", (Gauge<Integer>) () -> 7);
        registry.registerGauge("org.eclipse.jetty.secret-host", (Gauge<Integer>) () -> 7);
        var told = Told.of(registry, telemetry -> {
            registry.registerGauge("audit.payloads.oldest_age_s", (Gauge<Long>) () -> 90L);
            registry.registerGauge("audit.refusing", (Gauge<String>) () -> "disk_full");
        });

        assertThat(told.toTheCollector())
                .contains("connector.audit.queued", "connector.audit.payloads.oldest_age_s")
                .doesNotContain("secret-host")
                .doesNotContain("disk_full");
        assertThat(last(told).path("AuditOldestAgeSeconds").asDouble()).isEqualTo(90);
    }

    @Test
    void a_line_for_cloud_watch_says_what_is_in_it() {
        var told = Told.of(telemetry -> {
            telemetry.signals().count(Count.CALLS, "completed", 5);
            telemetry.signals().count(Count.CALLS, "policy_unavailable", 2);
            telemetry.signals().count(Count.POLICY_UNAVAILABLE, "pdp_timeout", 2);
            var operation = telemetry
                    .operations()
                    .begin(
                            new Asked(Asked.Method.TOOLS_CALL, new Asked.Target.Tool(ToolName.GET_TABLE), ""),
                            Lineage.NONE);
            assertThat(operation).isNotNull();
        });
        var line = last(told);
        var about = line.path("_aws").path("CloudWatchMetrics").path(0);

        assertThat(about.path("Namespace").asText()).isEqualTo("DatabricksMcpConnector");
        assertThat(about.path("Dimensions").toString()).isEqualTo("[[\"Service\"]]");
        assertThat(line.path("Service").asText()).isEqualTo("mcp-databricks");
        assertThat(line.path("Calls").asInt()).isEqualTo(7);
        assertThat(line.path("CallsFailed").asInt()).isEqualTo(2);
        assertThat(line.path("PolicyUnavailable").asInt()).isEqualTo(2);
        assertThat(line.path("InFlight").asInt()).isEqualTo(1);
        about.path("Metrics")
                .forEach(metric -> assertThat(line.has(metric.path("Name").asText()))
                        .as(metric.toString())
                        .isTrue());
    }

    @Test
    void what_was_lost_is_told_once() {
        var registry = new MetricRegistry();
        registry.registerGauge("audit.lost", (Gauge<Long>) () -> 3L);
        var told = Told.of(registry, telemetry -> {});

        assertThat(told.lines().stream()
                        .mapToInt(line -> parsed(line).path("AuditRecordsLost").asInt())
                        .sum())
                .isEqualTo(3);
    }

    @Test
    void a_call_under_way_is_counted_until_it_ends() {
        var told = Told.of(telemetry -> {
            var operation = telemetry
                    .operations()
                    .begin(new Asked(Asked.Method.PING, new Asked.Target.NoTool(), ""), Lineage.NONE);
            operation.end(new Ending.Answered());
            operation.end(new Ending.Answered());
        });

        assertThat(last(told).path("InFlight").asInt()).isZero();
    }

    private static JsonNode last(Told told) {
        return parsed(told.lines().getLast());
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException defect) {
            throw new AssertionError(line, defect);
        }
    }
}
