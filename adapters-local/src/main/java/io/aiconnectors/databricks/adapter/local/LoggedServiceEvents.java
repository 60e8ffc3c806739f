package io.aiconnectors.databricks.adapter.local;

import io.aiconnectors.databricks.domain.audit.ServiceEvent;
import io.aiconnectors.databricks.domain.audit.ServiceEvents;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what happens to the connector itself to the log, one line an event.
public final class LoggedServiceEvents implements ServiceEvents {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedServiceEvents.class);
    /// The policy engine words some of this text.
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7e]");

    @Override
    public void happened(ServiceEvent event) {
        LOG.info("{} {}", event.kind().code(), details(event));
    }

    private static String details(ServiceEvent event) {
        return event.details().entrySet().stream()
                .map(detail -> detail.getKey() + "="
                        + UNPRINTABLE.matcher(detail.getValue()).replaceAll("?"))
                .collect(Collectors.joining(" "));
    }
}
