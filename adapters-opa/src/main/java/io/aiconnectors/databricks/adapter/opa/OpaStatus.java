package io.aiconnectors.databricks.adapter.opa;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiconnectors.databricks.domain.access.PolicyFault;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/// Reads which policy is in force.
///
/// See https://www.openpolicyagent.org/docs/rest-api#status-api
final class OpaStatus {
    private static final String PATH = "/v1/status";

    /// The metrics of the engine come along, some 80 KB of them.
    private static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final int LONGEST_REFUSAL = 500;
    private static final Pattern VERSION = Pattern.compile("\\d{1,5}\\.\\d{1,5}\\.\\d{1,5}[-+.A-Za-z0-9]{0,40}");

    private final OpaConnection connection;
    private final String bundle;
    private final Duration deadline;

    OpaStatus(OpaConnection connection, String bundle, Duration deadline) {
        this.connection = connection;
        this.bundle = bundle;
        this.deadline = deadline;
    }

    PolicyStanding standing() {
        return switch (connection.get(PATH, deadline, MAX_BYTES)) {
            case Reply.Failed(var fault) -> new PolicyStanding.Unknown(fault);
            case Reply.Body(var bytes) -> read(bytes);
        };
    }

    /// The version that the engine calls itself, such as `1.22.0`; empty when it does not say.
    String version() {
        return switch (connection.get(PATH, deadline, MAX_BYTES)) {
            case Reply.Failed _ -> "";
            case Reply.Body(var bytes) -> version(bytes);
        };
    }

    private static String version(byte[] bytes) {
        try {
            var said = StrictJson.MAPPER
                    .readTree(bytes)
                    .at("/result/labels/version")
                    .asText();
            return VERSION.matcher(said).matches() ? said : "";
        } catch (IOException _) {
            return "";
        }
    }

    private PolicyStanding read(byte[] bytes) {
        try {
            var status = StrictJson.MAPPER
                    .readTree(bytes)
                    .path("result")
                    .path("bundles")
                    .path(bundle);
            if (!status.isObject()) {
                return new PolicyStanding.Unknown(PolicyFault.UNATTESTED);
            }
            var revision = status.path("active_revision").asText();
            return revision.isEmpty()
                    ? new PolicyStanding.None(refusal(status))
                    : new PolicyStanding.InForce(
                            revision,
                            Instant.parse(
                                    status.path("last_successful_activation").asText()),
                            Instant.parse(status.path("last_successful_request").asText()),
                            refusal(status));
        } catch (IOException | DateTimeParseException _) {
            return new PolicyStanding.Unknown(PolicyFault.BAD_RESPONSE);
        }
    }

    private static String refusal(JsonNode status) {
        var first = status.path("errors").path(0);
        var text = first.path("message").asText();
        if (text.isEmpty()) {
            text = status.path("message").asText();
        } else if (first.path("location").hasNonNull("file")) {
            text = "%s:%d: %s"
                    .formatted(
                            first.path("location").path("file").asText(),
                            first.path("location").path("row").asInt(),
                            text);
        }
        return text.substring(0, Math.min(text.length(), LONGEST_REFUSAL));
    }
}
