package io.aiconnectors.databricks.bootstrap.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads who is told what the connector does.
final class TelemetryReader {
    static final String SERVICE = "CONNECTOR_SERVICE_NAME";
    static final String OTLP = "CONNECTOR_OTLP_URL";
    static final String FIGURES = "CONNECTOR_FIGURES";
    static final String EVERY = "CONNECTOR_FIGURES_EVERY_S";
    static final String LOG_FORMAT = "CONNECTOR_LOG_FORMAT";

    static final Set<String> KNOWN = Set.of(SERVICE, OTLP, FIGURES, EVERY, LOG_FORMAT);

    private static final String CLOUD_WATCH = "cloudwatch";
    private static final String NONE = "none";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,62}");
    private static final int LEAST_S = 1;
    private static final int MOST_S = 300;

    private TelemetryReader() {}

    /// Reads it.
    ///
    /// @param local whether the connector is for this machine alone, where people read its log
    static TelemetryPlan read(Values values, boolean local) {
        return new TelemetryPlan(
                service(values),
                otlp(values),
                figures(values),
                values.number(EVERY, 60, LEAST_S, MOST_S),
                logFormat(values, local ? LogFormat.TEXT : LogFormat.JSON));
    }

    private static String service(Values values) {
        var name = values.optional(SERVICE, "mcp-databricks");
        if (!NAME.matcher(name).matches()) {
            values.complain(SERVICE, "is not a name", "Set it to letters, digits, dots and dashes, 63 at most");
        }
        return name;
    }

    private static Optional<URI> otlp(Values values) {
        return values.isGiven(OTLP) ? Optional.of(values.origin(OTLP, "", "http://127.0.0.1:4318")) : Optional.empty();
    }

    private static boolean figures(Values values) {
        var to = values.optional(FIGURES, NONE);
        if (!to.equals(CLOUD_WATCH) && !to.equals(NONE)) {
            values.complain(FIGURES, "is neither cloudwatch nor none", "Set it to one of them");
        }
        return to.equals(CLOUD_WATCH);
    }

    private static LogFormat logFormat(Values values, LogFormat usual) {
        var name = values.optional(LOG_FORMAT, usual.name().toLowerCase(Locale.ROOT));
        return switch (name) {
            case "text" -> LogFormat.TEXT;
            case "json" -> LogFormat.JSON;
            default -> {
                values.complain(LOG_FORMAT, "is neither text nor json", "Set it to one of them");
                yield usual;
            }
        };
    }
}
