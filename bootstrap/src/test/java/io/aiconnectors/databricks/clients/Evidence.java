package io.aiconnectors.databricks.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a run leaves what it has seen: the folder that `CONNECTOR_EVIDENCE` names, from the root of the repository, or
/// a scratch folder that goes with the build.
final class Evidence {
    private static final String FOLDER = "CONNECTOR_EVIDENCE";

    private Evidence() {}

    /// The folder.
    static Path folder() throws IOException {
        var wanted = System.getenv(FOLDER);
        return wanted == null || wanted.isBlank()
                ? Files.createTempDirectory(Path.of("target"), "evidence").toAbsolutePath()
                : Path.of("").toAbsolutePath().resolveSibling(wanted);
    }
}
