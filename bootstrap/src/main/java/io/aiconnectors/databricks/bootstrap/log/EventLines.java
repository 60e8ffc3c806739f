package io.aiconnectors.databricks.bootstrap.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.dropwizard.logging.common.layout.DiscoverableLayoutFactory;
import java.util.TimeZone;

/// Lines of JSON, as `type: json` in the server's configuration.
@JsonTypeName("json")
public final class EventLines implements DiscoverableLayoutFactory<ILoggingEvent> {
    @Override
    public LayoutBase<ILoggingEvent> build(LoggerContext context, TimeZone zone) {
        var layout = new EventLayout(LogCatalogue.ofThisBuild());
        layout.setContext(context);
        return layout;
    }
}
