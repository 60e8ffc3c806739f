package io.aiconnectors.databricks.bootstrap.settings;

import java.nio.file.Path;

/// Where audit records are delivered to.
public sealed interface SinkPlace {
    /// A file of JSON lines on this machine.
    record File(Path path) implements SinkPlace {}

    /// An Amazon Data Firehose stream.
    record Firehose(String stream, String region) implements SinkPlace {}
}
