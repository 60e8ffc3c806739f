package io.aiconnectors.databricks.bootstrap;

import io.aiconnectors.databricks.bootstrap.settings.AuditPlan;
import io.aiconnectors.databricks.bootstrap.settings.SinkPlace;
import java.nio.file.Files;
import java.nio.file.Path;

/// Looks at the audit file before the start, so that a place that can never be written is told at once.
final class AuditFile {
    private AuditFile() {}

    /// Looks without writing.
    ///
    /// @throws StartRefused if it could not be written
    static void mustBeWritable(AuditPlan plan) {
        for (var sink : plan.sinks()) {
            switch (sink) {
                case SinkPlace.File(var path) -> mustBeWritable(path);
                case SinkPlace.Firehose _ -> {
                    // The first delivery tells.
                }
            }
        }
    }

    private static void mustBeWritable(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new StartRefused("AUDIT_SINK: names a file in a folder that does not exist. Make the folder");
        }
        if (Files.isDirectory(file) || !Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new StartRefused("AUDIT_SINK: names a file that we may not write. Change its rights or its place");
        }
    }
}
