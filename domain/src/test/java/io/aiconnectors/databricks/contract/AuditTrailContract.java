package io.aiconnectors.databricks.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.aiconnectors.databricks.domain.access.DecisionRef;
import io.aiconnectors.databricks.domain.access.Reason;
import io.aiconnectors.databricks.domain.audit.AuditTrail;
import io.aiconnectors.databricks.domain.audit.AuditTrail.Opened;
import io.aiconnectors.databricks.domain.audit.CallArguments;
import io.aiconnectors.databricks.domain.audit.Closing;
import io.aiconnectors.databricks.domain.audit.EventId;
import io.aiconnectors.databricks.domain.audit.Opening;
import io.aiconnectors.databricks.domain.audit.Subject;
import io.aiconnectors.databricks.domain.identity.ClientId;
import io.aiconnectors.databricks.domain.identity.GroupId;
import io.aiconnectors.databricks.domain.screening.Withheld;
import io.aiconnectors.databricks.domain.trace.Latency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What every audit trail has to keep to.
public abstract class AuditTrailContract {
    private static final Instant AT = Instant.parse("2026-11-23T10:15:30.123Z");

    private static final List<Reason> OBSERVED = List.of(
            new Reason("sql_too_long", "mcp.sql.length"),
            new Reason("sql_too_deep", "mcp.sql.depth"),
            new Reason("sql_too_long", "mcp.sql.other"));

    /// Can record.
    protected abstract AuditTrail trail();

    /// Cannot record.
    protected abstract AuditTrail broken();

    /// Whether a record of this event, in the phase `opened` or `closed`, outlives the process by now.
    protected abstract boolean isRecorded(String event, String phase);

    @Test
    void records_a_call_before_it_may_happen() {
        assertThat(trail().open(opening("event-1"))).isInstanceOf(Opened.Recording.class);

        assertThat(isRecorded("event-1", "opened")).isTrue();
        assertThat(isRecorded("event-1", "closed")).isFalse();
    }

    @Test
    void records_how_a_call_ended() {
        recording(trail(), "event-2").attempt().close(closing());

        assertThat(isRecorded("event-2", "closed")).isTrue();
    }

    @Test
    void refuses_a_call_that_it_cannot_record() {
        assertThat(broken().open(opening("event-3")))
                .isInstanceOfSatisfying(
                        Opened.Refused.class,
                        refused -> assertThat(refused.code()).matches("audit_[a-z_]+"));
        assertThat(isRecorded("event-3", "opened")).isFalse();
    }

    @Test
    void takes_whatever_a_caller_may_call_a_tool() {
        var tool = "a\"b\\c\n{}\u0000\u2028\ud800 é";

        assertThat(trail().open(opening("event-4", tool))).isInstanceOf(Opened.Recording.class);
        assertThat(isRecorded("event-4", "opened")).isTrue();
    }

    @Test
    void does_not_mind_how_often_a_record_is_closed() {
        var attempt = recording(trail(), "event-5").attempt();
        attempt.close(closing());

        assertThatCode(() -> attempt.close(closing())).doesNotThrowAnyException();
    }

    protected static Opened.Recording recording(AuditTrail trail, String event) {
        return switch (trail.open(opening(event))) {
            case Opened.Recording recording -> recording;
            case Opened.Refused(var code) -> throw new AssertionError("refused: " + code);
        };
    }

    protected static Opening opening(String event) {
        return opening(event, "list_tables");
    }

    protected static Opening opening(String event, String tool) {
        return new Opening(
                new EventId(event),
                AT,
                tool,
                Callers.person("ada"),
                new ClientId("0b8d6f7e-0000-4000-8000-0000000000cc"),
                List.of(new GroupId("analysts")),
                List.of("access_as_user"),
                "default",
                new Subject("schema", new TreeMap<>(Map.of("catalog", "main", "schema", "sales"))),
                new CallArguments("{}"));
    }

    /// 250 ms after the opening.
    protected static Closing closing() {
        return new Closing(
                "answered",
                List.of(),
                "main",
                12,
                14,
                List.of(new Withheld("sci", 2)),
                new DecisionRef("733cf0fb-a477-45a8-a390-d0fcac26eecc", "abc123", OBSERVED),
                List.of(new DecisionRef("5b3f44a1-3c5c-4b0e-9b0e-0d4a1c6f7a10", "abc123")),
                List.of("req-1", "req-2"),
                new Latency(
                        Duration.ofMillis(250),
                        Duration.ofMillis(4),
                        Duration.ofMillis(30),
                        Duration.ofMillis(200),
                        Duration.ofNanos(16_000_999)),
                AT.plusMillis(250));
    }
}
