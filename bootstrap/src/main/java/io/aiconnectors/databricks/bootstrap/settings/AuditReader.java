package io.aiconnectors.databricks.bootstrap.settings;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads how calls are audited.
final class AuditReader {
    static final String SINK = "AUDIT_SINK";
    static final String SPOOL = "AUDIT_SPOOL";
    static final String LIMIT = "AUDIT_SPOOL_LIMIT_MB";
    static final String SIGNING_KEY = "AUDIT_SIGNING_KEY";
    static final String DIGEST_KEY = "AUDIT_DIGEST_KEY";
    static final String PAYLOAD_SINK = "AUDIT_PAYLOAD_SINK";
    static final String PAYLOAD_SPOOL = "AUDIT_PAYLOAD_SPOOL";
    static final String PAYLOAD_KEY = "AUDIT_PAYLOAD_KEY";

    static final Set<String> KNOWN =
            Set.of(SINK, SPOOL, LIMIT, SIGNING_KEY, DIGEST_KEY, PAYLOAD_SINK, PAYLOAD_SPOOL, PAYLOAD_KEY);

    private static final String FILE = "file:";
    private static final String FIREHOSE = "firehose:";
    private static final String EXAMPLE = FILE + "PATH or " + FIREHOSE + "STREAM";
    private static final Pattern STREAM = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final int USUAL_LIMIT_MB = 1024;
    private static final int MOST_MB = 1_000_000 - 1;
    private static final int LEAST_MB = 32;
    private static final long MB = 1L << 20;
    private static final Path NOWHERE = Path.of("");

    private AuditReader() {}

    /// Reads it.
    ///
    /// @param local whether the connector is for this machine alone, where keys may change with every start
    static AuditPlan read(Values values, boolean local) {
        var sinks = sinks(values);
        return new AuditPlan(
                sinks,
                spool(values, SPOOL, sinks),
                limit(values),
                signingKey(values, local),
                values.secret(DIGEST_KEY, local ? new SecretSource.Fresh() : null),
                payloads(values));
    }

    private static List<SinkPlace> sinks(Values values) {
        values.required(SINK, EXAMPLE + ", or several separated by commas");
        var sinks = values.list(SINK).stream()
                .map(place -> place(values, SINK, place))
                .toList();
        if (new HashSet<>(sinks.stream().map(Object::getClass).toList()).size() < sinks.size()) {
            values.complain(SINK, "names two sinks of one kind", "Set it to one file, one stream, or one of each");
        }
        return sinks;
    }

    private static SinkPlace place(Values values, String setting, String place) {
        if (place.startsWith(FILE) && place.length() > FILE.length()) {
            return new SinkPlace.File(Path.of(place.substring(FILE.length())));
        }
        if (place.startsWith(FIREHOSE)
                && STREAM.matcher(place.substring(FIREHOSE.length())).matches()) {
            return new SinkPlace.Firehose(
                    place.substring(FIREHOSE.length()),
                    values.required("AWS_REGION", "the region of the stream, such as eu-central-1"));
        }
        values.complain(setting, "is not a sink we know", "Set it to " + EXAMPLE);
        return new SinkPlace.File(NOWHERE);
    }

    /// Beside the file, where there is one.
    private static Path spool(Values values, String setting, List<SinkPlace> sinks) {
        var beside = sinks.stream().flatMap(AuditReader::beside).findFirst();
        // Where it is not known what the sinks are, the spool is not asked for.
        if (beside.isPresent() || values.isFaulty(SINK)) {
            return Path.of(values.optional(setting, beside.orElse("")));
        }
        return Path.of(values.required(setting, "a folder of this task alone, on a disk that outlives the process"));
    }

    private static Stream<String> beside(SinkPlace sink) {
        return switch (sink) {
            case SinkPlace.File(var path) -> Stream.of(path + ".spool");
            case SinkPlace.Firehose _ -> Stream.empty();
        };
    }

    private static long limit(Values values) {
        return values.number(LIMIT, USUAL_LIMIT_MB, LEAST_MB, MOST_MB) * MB;
    }

    private static Optional<SecretSource> signingKey(Values values, boolean local) {
        if (local && !values.isGiven(SIGNING_KEY)) {
            return Optional.empty();
        }
        return Optional.of(values.secret(SIGNING_KEY, null));
    }

    private static Optional<AuditPlan.Payloads> payloads(Values values) {
        if (!values.isGiven(PAYLOAD_SINK)) {
            for (var setting : List.of(PAYLOAD_SPOOL, PAYLOAD_KEY)) {
                if (values.isGiven(setting)) {
                    values.complain(setting, "has no effect without " + PAYLOAD_SINK, "Set that, or unset this");
                }
            }
            return Optional.empty();
        }
        var place = place(values, PAYLOAD_SINK, values.optional(PAYLOAD_SINK, ""));
        return Optional.of(new AuditPlan.Payloads(
                place,
                spool(values, PAYLOAD_SPOOL, List.of(place)),
                values.required(PAYLOAD_KEY, "the auditors' public key in PEM, or a file that holds it")));
    }
}
