package io.aiconnectors.databricks.bootstrap.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class EventLayoutTest {
    private final LoggerContext context = new LoggerContext();
    private final EventLayout layout = new EventLayout(LogCatalogue.ofThisBuild());

    @Test
    void a_line_has_the_name_of_its_event_whatever_is_filled_in() {
        var line = written(event("Audit records do not reach {}: {}", null, "firehose", "timeout"));

        assertThat(line.path("event").asText()).isEqualTo("audit_sink_unreached");
        assertThat(line.path("level").asText()).isEqualTo("WARN");
        assertThat(line.path("message").asText()).isEqualTo("Audit records do not reach firehose: timeout");
    }

    @Test
    void a_line_of_a_library_is_known_as_one() {
        assertThat(written(event("whatever", null)).path("event").asText()).isEqualTo("library");
    }

    @Test
    void what_is_known_of_the_call_stands_beside_the_message() {
        var event =
                event(Map.of("trace_id", "0af7651916cd43dd8448eb211c80319c", "event_id", "e-1"), "call ended", null);
        event.addKeyValuePair(new KeyValuePair("tool", "get_table"));
        event.addKeyValuePair(new KeyValuePair("duration_ms", 12L));
        var line = written(event);

        assertThat(line.path("event").asText()).isEqualTo("call_ended");
        assertThat(line.path("trace_id").asText()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(line.path("event_id").asText()).isEqualTo("e-1");
        assertThat(line.path("tool").asText()).isEqualTo("get_table");
        assertThat(line.path("duration_ms").isNumber()).isTrue();
    }

    @Test
    void a_line_break_cannot_forge_a_line() {
        var text = layout.doLayout(event("whatever\n{\"event\":\"forged\"}", new IllegalStateException("a\nb")));

        assertThat(text.lines()).hasSize(1);
        assertThat(text).endsWith("\n");
    }

    private LoggingEvent event(String text, @Nullable Throwable thrown, Object... arguments) {
        return event(Map.of(), text, thrown, arguments);
    }

    private LoggingEvent event(Map<String, String> call, String text, @Nullable Throwable thrown, Object... arguments) {
        var event =
                new LoggingEvent("", context.getLogger("io.aiconnectors.Some"), Level.WARN, text, thrown, arguments);
        event.setMDCPropertyMap(call);
        return event;
    }

    private JsonNode written(LoggingEvent event) {
        try {
            return new ObjectMapper().readTree(layout.doLayout(event));
        } catch (IOException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
