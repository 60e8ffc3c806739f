package io.aiconnectors.databricks.bootstrap.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.dropwizard.logging.common.layout.DiscoverableLayoutFactory;
import java.util.TimeZone;

/// Lines for a terminal, as `type: text` in the server's configuration.
@JsonTypeName("text")
public final class TextLines implements DiscoverableLayoutFactory<ILoggingEvent> {
    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSX,UTC} %-5level %logger{0}: %message %kvp{NONE}%n%rootException";

    @Override
    public LayoutBase<ILoggingEvent> build(LoggerContext context, TimeZone zone) {
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(PATTERN);
        return layout;
    }
}
