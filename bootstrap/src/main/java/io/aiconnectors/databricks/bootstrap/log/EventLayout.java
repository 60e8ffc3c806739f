package io.aiconnectors.databricks.bootstrap.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/// One JSON object on each line: `ts`, `level`, `event`, `logger`, `message`, and what is known of the call that the
/// line belongs to. A line break in a message cannot begin a line of its own.
final class EventLayout extends LayoutBase<ILoggingEvent> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LogCatalogue catalogue;

    EventLayout(LogCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        var line = JSON.createObjectNode()
                .put("ts", event.getInstant().toString())
                .put("level", event.getLevel().toString())
                .put("event", catalogue.nameOf(event.getMessage()))
                .put(
                        "logger",
                        event.getLoggerName().substring(event.getLoggerName().lastIndexOf('.') + 1))
                .put("message", event.getFormattedMessage());
        event.getMDCPropertyMap().forEach(line::put);
        var pairs = event.getKeyValuePairs();
        (pairs == null ? List.<KeyValuePair>of() : pairs).forEach(pair -> put(line, pair));
        if (event.getThrowableProxy() != null) {
            line.put("error", ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        try {
            return JSON.writeValueAsString(line) + '\n';
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void put(ObjectNode line, KeyValuePair pair) {
        switch (pair.value) {
            case null -> line.putNull(pair.key);
            case Long number -> line.put(pair.key, number);
            case Object other -> line.put(pair.key, String.valueOf(other));
        }
    }
}
