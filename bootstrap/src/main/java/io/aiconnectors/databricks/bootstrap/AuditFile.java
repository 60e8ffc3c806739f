package io.aiconnectors.databricks.bootstrap;

import java.nio.file.Files;
import java.nio.file.Path;

/// Looks at the audit file before the start: without it every call would be refused.
final class AuditFile {
    private AuditFile() {}

    /// Looks without writing.
    ///
    /// @throws StartRefused if it could not be written
    static void mustBeWritable(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new StartRefused("AUDIT_SINK: names a file in a folder that does not exist. Make the folder");
        }
        if (Files.isDirectory(file) || !Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new StartRefused("AUDIT_SINK: names a file that we may not write. Change its rights or its place");
        }
    }
}
