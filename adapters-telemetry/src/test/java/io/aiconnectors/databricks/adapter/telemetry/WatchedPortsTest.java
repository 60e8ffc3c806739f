package io.aiconnectors.databricks.adapter.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.codahale.metrics.MetricRegistry;
import io.aiconnectors.databricks.contract.Callers;
import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import io.aiconnectors.databricks.domain.access.ToolName;
import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.CallArguments;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.audit.Opening;
import io.aiconnectors.databricks.domain.audit.SecurityEvent;
import io.aiconnectors.databricks.domain.audit.Subject;
import io.aiconnectors.databricks.domain.identity.Person;
import io.aiconnectors.databricks.domain.limit.Allowance;
import io.aiconnectors.databricks.domain.limit.RateLimits;
import io.aiconnectors.databricks.domain.screening.Withheld;
import io.aiconnectors.databricks.domain.telemetry.Asked;
import io.aiconnectors.databricks.domain.telemetry.Ending;
import io.aiconnectors.databricks.domain.telemetry.Lineage;
import io.aiconnectors.databricks.domain.trace.Latency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// What passes through a watched port is unchanged, and nothing of it that names somebody or something is told.
class WatchedPortsTest {
    private static final SortedMap<String, String> NAMES = new TreeMap<>(java.util.Map.of("table", "needle_table"));

    @Test
    void the_end_of_a_call_gives_its_figures_and_not_what_it_is_about() {
        var closings = new ArrayList<Closing>();
        AuditTrail kept = _ -> new AuditTrail.Opened.Recording(closings::add);
        var told = Told.of(telemetry -> {
            var operation = telemetry
                    .operations()
                    .begin(new Asked(Asked.Method.TOOLS_CALL, Asked.Target.tool("needle_tool"), ""), Lineage.NONE);
            operation.during(() -> {
                var opened = telemetry.trail(kept).open(opening());
                assertThat(opened).isInstanceOf(AuditTrail.Opened.Recording.class);
                ((AuditTrail.Opened.Recording) opened).attempt().close(closing());
                return "";
            });
            operation.end(new Ending.Answered());
        });

        assertThat(closings).containsExactly(closing());
        assertThat(told.toTheCollector())
                .contains("connector.part.duration", "upstream", "connector.event_id", "event-1", "decision-1")
                .contains("connector.upstream.faults", "timeout");
        assertThat(told.everything())
                .doesNotContain("needle")
                .doesNotContain("ada@contoso.example")
                .doesNotContain("the-token-of-ada");
    }

    @Test
    void a_refused_record_is_counted_and_still_refused() {
        var registry = new MetricRegistry();
        Told.of(
                registry,
                telemetry -> assertThat(telemetry
                                .trail(_ -> new AuditTrail.Opened.Refused("spool_full"))
                                .open(opening()))
                        .isEqualTo(new AuditTrail.Opened.Refused("spool_full")));

        assertThat(registry.counter("connector.calls.audit_unavailable").getCount())
                .isEqualTo(1);
    }

    @Test
    void every_call_ends_with_one_line_recorded_or_not() {
        var registry = new MetricRegistry();
        var passedOn = new ArrayList<Closing>();
        var trail = new AuditTrail() {
            @Override
            public Opened open(Opening opening) {
                return new Opened.Refused("spool_full");
            }

            @Override
            public void unrecorded(Opening opening, Closing closing) {
                passedOn.add(closing);
            }
        };
        var lines = linesOf(() -> Told.of(registry, telemetry -> {
            telemetry.trail(trail).unrecorded(opening(), throttled());
            telemetry.trail(trail).open(opening());
            telemetry.trail(_ -> new AuditTrail.Opened.Recording(_ -> {})).open(opening());
        }));

        assertThat(passedOn).containsExactly(throttled());
        assertThat(lines)
                .hasSize(2)
                .allMatch(line -> line.contains("event_id=\"event-1\"") && line.contains("upn="))
                .anyMatch(line -> line.contains("outcome=\"throttled\""))
                .anyMatch(line -> line.contains("outcome=\"audit_unavailable\"") && line.contains("spool_full"));
        assertThat(registry.counter("connector.calls.throttled").getCount()).isEqualTo(1);
    }

    private static List<String> linesOf(Runnable doing) {
        var logger = (Logger) LoggerFactory.getLogger("io.aiconnectors.databricks.adapter.telemetry.port.CallEnd");
        var appender = new ListAppender<ILoggingEvent>();
        appender.start();
        logger.addAppender(appender);
        try {
            doing.run();
        } finally {
            logger.detachAppender(appender);
        }
        return appender.list.stream()
                .map(event -> event.getFormattedMessage() + event.getKeyValuePairs())
                .toList();
    }

    @Test
    void sign_in_is_counted_by_what_happened_and_why_and_not_by_whom() {
        var registry = new MetricRegistry();
        var happened = new ArrayList<SecurityEvent>();
        var event = new SecurityEvent(
                Told.CLOCK.instant(),
                SecurityEvent.Kind.SIGN_IN_FAILED,
                "needle_client",
                "needle_grant",
                "needle",
                "step_up_required");
        var told = Told.of(
                registry, telemetry -> telemetry.securityEvents(happened::add).happened(event));

        assertThat(happened).containsExactly(event);
        assertThat(registry.getCounters())
                .containsKeys("connector.sign_in.sign_in_failed", "connector.sign_in.troubles.step_up_required");
        assertThat(told.everything()).doesNotContain("needle");
    }

    @Test
    void a_limit_that_is_reached_is_counted_and_holds() {
        var registry = new MetricRegistry();
        var exhausted = new Allowance.Exhausted(Duration.ofSeconds(3), false);
        var limits = new RateLimits() {
            @Override
            public Allowance take(Person person, ToolName tool) {
                return new Allowance.Granted();
            }

            @Override
            public Allowance takeMistake(Person person) {
                return exhausted;
            }
        };
        Told.of(registry, telemetry -> {
            var watched = telemetry.limits(limits);
            assertThat(watched.take(Callers.person("ada"), ToolName.GET_TABLE)).isEqualTo(new Allowance.Granted());
            assertThat(watched.takeMistake(Callers.person("ada"))).isEqualTo(exhausted);
        });

        assertThat(registry.counter("connector.throttled.mistakes").getCount()).isEqualTo(1);
        assertThat(registry.getCounters()).doesNotContainKey("connector.throttled.calls");
    }

    private static Opening opening() {
        return Opening.of(
                new EventId("event-1"),
                Told.CLOCK.instant(),
                "needle_tool",
                Callers.ada(),
                "needle_workspace",
                new Subject("table", NAMES),
                new CallArguments("{\"query\":\"SELECT needle_sql\"}"));
    }

    private static Closing throttled() {
        return new Closing(
                "throttled",
                List.of(),
                "",
                0,
                0,
                List.of(),
                Closing.UNDECIDED,
                List.of(),
                List.of(),
                Latency.ZERO,
                Told.CLOCK.instant());
    }

    private static Closing closing() {
        return new Closing(
                "upstream_failed",
                List.of("timeout"),
                "needle_workspace",
                0,
                1,
                List.of(new Withheld("classification_sci", 2)),
                new DecisionRef("decision-1", PolicyFault.TIMEOUT.code()),
                List.of(),
                List.of("needle_request"),
                new Latency(
                        Duration.ofMillis(20),
                        Duration.ofMillis(2),
                        Duration.ZERO,
                        Duration.ofMillis(15),
                        Duration.ofMillis(3)),
                Told.CLOCK.instant());
    }
}
